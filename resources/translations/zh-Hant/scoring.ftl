# `yanguan score`: two datasets compared.

scoring-nothing-complete = 標準答案沒有宣告任何完整的部分，所以無法評分：沒有標的地方可能只是還沒看過。請把文章設為完成（Ctrl+Enter），再重新匯出。
scoring-other-text = 「{ $title }」（{ $article }）在第二個檔案裡是另一段文字。請從同一批文章匯出兩個檔案。
