# 项目文件：为何不能打开或写入，检查发现了什么。两种字体：什么不能转换。

project-missing = 找不到 { $file }。请检查路径，或新建项目。
project-is-folder = { $file } 是文件夹，不是项目。请选名称以 .yanguan 结尾的文件。
project-exists = { $file } 已经存在，没有动它。请直接打开，或换一个名称。
project-cannot-open = 无法打开或新建 { $file }。请确认文件夹存在，而且你有权限打开。
project-read-only = { $file } 或它所在的文件夹不能写入。请以只读方式打开，或复制到自己的文件夹。
project-not-a-project = { $file } 不是言官的项目。文件没有动过，请另选一个。
project-newer = { $file } 由 { $written_by } 写成，要 { $readable_by } 或更新的版本才能读。请安装该版本；文件没有动过。
project-damaged = { $file } 已损坏，无法读取。请保持原样，改开备份或另一份拷贝。
project-held = { $file } 正在另一个窗口开着：{ $host } 上的 { $user }，进程 { $pid }，自 { $since } 起。请先关闭那个窗口。
project-held-unknown = { $file } 正在另一个窗口或程序开着。请先在那里关闭。
project-held-far = { $file } 正在另一台电脑上开着，或那台电脑停下时还开着：{ $host } 上的 { $user }，自 { $since } 起。请在那里关闭；若那边没有人在用，请在窗口里打开并选“仍要打开”。
project-busy = 另一个程序正在写 { $file }。请稍候再做一次；什么都没有改。
project-moved = { $file } 开着的时候被移走、换掉或删除了。请放回原处，或另存他处再继续：不会再往里面写任何东西。
project-not-writable = { $file } 以只读方式打开，或先前有一步没有写完。请关闭后重新打开。
project-reopened = 磁盘拒绝写入 { $file } 的这一步，也拒绝撤回。项目已重新打开，这一步什么都没有留下。请先检查磁盘再继续。
project-log-grows = 您做的都在，但还留在 { $file } 旁边 { $megabytes } MB 的日志里，无法并入文件。请关闭其他开着它的程序，并看看磁盘是否已满。
disk-full = { $file } 所在的磁盘已满。请腾出空间再做一次；这一步什么都没有写入。
disk-error = 磁盘拒绝写入 { $file }（{ $error }）。请检查磁盘，然后关闭项目再打开。
second-sqlite = 已安装的 Python 包 { $library } 会危及标注。请卸载 { $library } 后重新启动。
article-unknown = 项目里没有文章 { $article }，它可能属于另一个项目。请从列表中选一篇。

check-integrity = { $where }：文件本身已损坏：{ $detail }。请打开备份。
check-reference = { $where }：指向 { $detail } 中不存在的东西。请打开备份。
check-text-missing = 文章 { $where }：两种文本缺了一种。请打开备份。
check-unreadable = { $where }：存下的内容无法理解：{ $detail }。请打开备份。
check-hash = 文章 { $where }：文本（{ $detail }）与导入时不同。请打开备份。
check-alignment = 文章 { $where }：两种文本对不上：{ $detail }。请打开备份。
check-block = 文章 { $where }：第 { $detail } 段不在文本中的位置上。请打开备份。
check-range = { $where }：超出了文本：{ $detail }。请打开备份。
check-slice = { $where }：{ $detail } 处的文字已经不在那里。请打开备份。
check-history = { $where }：与历史记录不符。请打开备份，或修复项目。
check-history-broken = { $where }：{ $detail } 接不上前一步。请打开备份。
check-history-gap = 历史记录缺了 { $where }。请打开备份。
check-history-row = 历史记录的 { $where } 与前后步骤不符。请打开备份。
check-scheme = 标注方案 { $where } 与启用时不同。请打开备份，或重新启用方案。
check-undo = { $where }：可撤销的列表与历史记录不符。请修复项目；标注没有丢失。

project-is-open-here = { $file } 是这里正开着的项目，不能另外读取或替换。请选别的文件，或先关闭项目。
