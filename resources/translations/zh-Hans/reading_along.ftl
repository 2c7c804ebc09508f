# 在这里只能读的项目：为什么，可以怎么办。

reading-only = 只读
reading-held = { $host } 上的 { $user }（进程 { $pid }）自 { $since } 起在 { $file } 里工作。这里只能读：那边做的会显示出来，这里什么都不会做。
reading-held-unknown = { $file } 正在另一个窗口或程序里工作。这里只能读：那边做的会显示出来，这里什么都不会做。
reading-held-far = { $host } 上的 { $user } 自 { $since } 起开着 { $file }，或是那台电脑停下时还开着。这里只能读。确定那边没有人在用，才打开来工作；否则会变成两个版本。
reading-kept = { $file } 或它所在的文件夹不能写入，所以这里只能读，什么都不会做。要工作，请另存到别处。
reading-force = 仍要打开
reading-free = { $file } 现在可以写入：没有别人在用。
reading-write = 在这里工作
