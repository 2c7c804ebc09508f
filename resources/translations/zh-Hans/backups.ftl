# 备份：制作、列出、与项目比较、放回原处。

cli-backup = 备份项目现在的样子。
cli-backup-project = 项目文件；窗口可以正开着它。
cli-backup-out = 把备份写到这个文件，而不是项目的备份文件夹。
cli-backup-copying = 复制中
cli-backup-made = { $file } 已完整备份：{ $backup }
cli-backup-known = { $file } 自上次备份以来没有变动（{ $folder }）。
cli-restore = 以备份取代项目；项目现有的内容会先备份。
cli-restore-project = 项目文件；任何人都不能正开着它。
cli-restore-backup = 备份。
cli-restore-preview = 只说会有什么不同。
cli-restore-done = { $file } 现在与 { $backup } 里的一样。
cli-restore-kept = 之前的内容保存在 { $kept }
cli-restore-step = { $at }　{ $verb }（{ $who }）　{ $title }
restore-count-present = 现在：{ $articles } 篇文章、{ $labels } 个标签、{ $edits } 笔编辑
restore-count-backup = 备份：{ $articles } 篇文章、{ $labels } 个标签、{ $edits } 笔编辑
restore-going = 备份里没有的步骤：{ $count }
restore-coming = 只有备份里才有的步骤：{ $count }
