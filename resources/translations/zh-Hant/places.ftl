# 專案在哪裡：在哪個磁碟，在誰同步的資料夾，旁邊有什麼。

place-disk = 本機磁碟
place-network = 網路磁碟
place-synced = 同步資料夾
place-plain = 沒有權限與日誌的磁碟
place-medium = 不能寫入的媒體
place-warn-synced = { $file } 在由 { $place } 同步的資料夾裡。同一時間請只在一臺電腦上工作，換電腦前先等同步完成；否則會變成兩個版本，一邊的標記另一邊沒有。放在不同步的資料夾更安全。
place-warn-network = { $file } 在網路磁碟上（{ $place }）。在那裡寫入較慢，連線中斷時最後的標記可能遺失。放在本機的資料夾更安全。
place-far-holder = { $host } 上的 { $user } 自 { $since } 起也開著這個專案。請停掉其中一邊，否則會變成兩個版本。
place-copies = { $file } 旁邊有它的 { $count } 個其他版本：{ $copies }。在一個裡標的，另一個沒有。移除前請先開啟看看。
cli-info-place = 位置：{ $kind } { $name }（日誌：{ $journal }）
clock-behind = 這臺電腦的時鐘是 { $now }，但這個專案的上一步是在 { $last } 做的。標記和先後順序不受影響；時鐘調好之前，記下的時間會不對。
