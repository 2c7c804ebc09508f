# `yanguan score`: two datasets compared.

scoring-nothing-complete = 标准答案没有声明任何完整的部分，所以无法评分：没有标的地方可能只是还没看过。请把文章设为完成（Ctrl+Enter），再重新导出。
scoring-other-text = “{ $title }”（{ $article }）在第二个文件里是另一段文字。请从同一批文章导出两个文件。
