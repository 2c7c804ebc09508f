# 打开的项目文件，以及磁盘拒绝时该怎么办。

action-save_elsewhere = 另存到别处…
save-elsewhere = 另存到别处…
saved-elsewhere = 全部内容也已存到 { $file }。您仍在原来的文件里工作。
go-on-there = 到那里继续
project-name-used = { $file } 旁边留有另一个项目的残余文件，会弄坏这一个。请换一个名称。
