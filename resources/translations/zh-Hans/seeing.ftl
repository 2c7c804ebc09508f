### What the reader sees of the marks, and what seeing it costs.

cli-bench-canvas-is = { $name }：真实项目上的文字区，标记已写入磁盘；10,000、300,000、1,000,000 字的文章，各有 500、1,000、2,000 个标记：打开、一键加标记、滚轮一步、改宽度一步，都算到画出来为止，另计打开所用的内存；基准：把同一篇文字显示两次的空白 QPlainTextEdit。
canvas-overview = 整篇文章：每个标记一条色块；点按或拖动即可前往
legend = 图例
legend-signs = 文中的记号
legend-suggested = 建议
legend-more = 画不下的标记数
legend-chosen = 选中的标记
legend-linked = 与选中的相连
legend-doubt = 转换可疑
legend-difference = 两份文字不同
legend-aligned = 不是一字对一字
legend-found = 搜索到的文字
family-quote = 引语
family-appointment = 任免
show-marks-of = 标记：{ $name }
action-show_legend = 图例
action-show_overview = 滚动条旁的全文概览
action-toggle_suggestions = 建议
action-show_all_marks = 重新显示所有标记
