### What the reader sees of the marks, and what seeing it costs.

cli-bench-canvas-is = { $name }：真实项目上的文字区，标记已写入磁盘；10,000、300,000、1,000,000 字的文章，各有 500、1,000、2,000 个标记：打开、一键加标记、滚轮一步、改宽度一步，都算到画出来为止，另计打开所用的内存；基准：把同一篇文字显示两次的空白 QPlainTextEdit。
canvas-overview = 整篇文章：每个标记一条色块；点按或拖动即可前往
