# 打开的项目文件，以及磁盘拒绝时该怎么办。

action-save_elsewhere = 另存到别处…
save-elsewhere = 另存到别处…
saved-elsewhere = 全部内容也已存到 { $file }。您仍在原来的文件里工作。
go-on-there = 到那里继续
project-name-used = { $file } 旁边留有另一个项目的残余文件，会弄坏这一个。请换一个名称。
action-try_again = 再试一次
tries-again = 一有空间就会自动再试。
tried-again = 磁盘现在收下了：刚才未成的一步已经做好并存好。
nothing-to-try = 没有等着再试的步骤。
