# 指令：在歷史與復原中叫什麼，為何被拒絕。匯入：什麼被拒絕，告知什麼。

verb-add = 加標記
verb-remove = 移除標記
verb-relabel = 更改標記
verb-reshape = 移動標記的邊界
verb-link = 連結
verb-unlink = 取消連結
verb-set = 設定屬性
verb-status = 設定狀態
verb-import = 匯入
verb-undo = 復原
verb-redo = 重做

editing-paused = 正在寫入匯入的文章，完成後就能繼續標記。請稍候，或停止匯入。
label-unknown = 方案裡沒有標記 { $label }。請從選單中選一個。
role-unknown = 方案裡沒有角色 { $role }。請從清單中選一個。
span-exists = 這段文字已經標為 { $label }。請選別的標記或別的範圍。
span-outside-text = { $start }-{ $end } 超出了文本，文本只有 { $length } 個字。請重新選取。
span-empty = 只選到了空白。請先選取文字。
span-gone = 這個標記已經不在了。如果是你移除的，復原就能找回。
frame-gone = 這條引語或任免已經不在了。如果是你移除的，復原就能找回。
link-wrong-label = { $label } 類的標記不能連成 { $role }。請先更改標記，或另選一個。
attribute-unknown = 這裡沒有屬性 { $attribute }。請從清單中選一個。
attribute-value-unknown = 屬性 { $attribute } 不能是 { $value }。請從清單中選一個值。
undo-built-upon = 最後一步（{ $verb }）不能復原：另一篇文章裡有後來的一步以它為基礎。請先復原那一步。

import-text-known = 文章 { $article }：它的文本專案裡已有，是文章 { $known }。什麼都沒有匯入；請刪去那一行，或匯入另一個專案。
import-article-differs = 文章 { $article } 專案裡已有，但內容不同。什麼都沒有匯入；請刪去那一行，或匯入另一個專案。
import-id-known = 文章 { $article }：識別碼 { $id } 屬於專案裡的另一篇文章。什麼都沒有匯入；請換新的識別碼，或匯入另一個專案。
import-person-kept = 專案裡已有 { $person }，資料不同；保留了專案原有的。
import-labels-joined = 方案原來沒有這些標記，已加入並隱藏：{ $labels }。
counterpart-given = 這篇文章的另一種文字是你提供的，不是轉換來的，沒有轉換方案，也不能更正。請改好檔案，再重新匯入這一對。
phrase-unknown = 專案裡沒有「{ $source }」的全部更正。
verb-profile = 更換轉換方案
verb-correct = 更正此處
verb-uncorrect = 取消更正
verb-correct-source = 記下原文錯誤
verb-dismiss = 略過疑點
verb-correct-everywhere = 全部更正
verb-uncorrect-everywhere = 取消全部更正
verb-correct-source-everywhere = 全部記下原文錯誤
verb-overrides = 讀入更正
overrides-article-unknown = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：專案裡沒有文章 { $article }。什麼都沒有改。請刪去這一行，或先匯入那篇文章。
overrides-other-script = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：文章 { $article } 的原文不是 { $script }。什麼都沒有改。這一行是別的文章的，請刪去。
overrides-other-text = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：文章 { $article } 的 { NUMBER($start, useGrouping: 0) }-{ NUMBER($end, useGrouping: 0) } 不是「{ $source }」。什麼都沒有改。這一行是別的文本的，請刪去。
overrides-of-given = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：文章 { $article } 的另一種文字是你提供的，不是轉換來的，不能更正。什麼都沒有改。請刪去這一行。
