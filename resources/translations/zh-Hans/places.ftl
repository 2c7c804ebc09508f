# 项目在哪里：在哪个磁盘，在谁同步的文件夹，旁边有什么。

place-disk = 本机磁盘
place-network = 网络磁盘
place-synced = 同步文件夹
place-plain = 没有权限与日志的磁盘
place-medium = 不能写入的介质
place-warn-synced = { $file } 在由 { $place } 同步的文件夹里。同一时间请只在一台电脑上工作，换电脑前先等同步完成；否则会变成两个版本，一边的标注另一边没有。放在不同步的文件夹更安全。
place-warn-network = { $file } 在网络磁盘上（{ $place }）。在那里写入较慢，连接中断时最后的标注可能丢失。放在本机的文件夹更安全。
place-far-holder = { $host } 上的 { $user } 自 { $since } 起也开着这个项目。请停掉其中一边，否则会变成两个版本。
place-copies = { $file } 旁边有它的 { $count } 个其他版本：{ $copies }。在一个里标的，另一个没有。移除前请先打开看看。
cli-info-place = 位置：{ $kind } { $name }（日志：{ $journal }）
clock-behind = 这台电脑的时钟是 { $now }，但这个项目的上一步是在 { $last } 做的。标注和先后顺序不受影响；时钟调好之前，记下的时间会不对。
