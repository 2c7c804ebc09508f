# 匯入前的頁面。

reading-files = 讀取中…
import-title = 匯入
import-leave-out = 略過讀不了的，匯入其餘的
import-columns = 各欄的內容：
import-table = 表格
import-table-called = { $more ->
    [0] { $name }：{ $columns }
   *[other] { $name }（另有 { $more } 個）：{ $columns }
}
import-no-column = —
import-encoding = 編碼
import-encoding-found = 依辨識結果
import-go = 匯入 { $count } 篇
import-counts = 新文章 { $new } 篇，已有 { $same } 篇，副本 { $copies } 篇，內容多有重複 { $common } 篇；讀不了 { $failing } 個，略過 { $passed } 個。
import-column-file = 檔案
import-column-title = 標題
import-column-recognised = 讀作
import-column-published = 日期
import-column-outlet = 媒體
import-column-size = 篇幅
import-column-standing = 情況
import-standing-new = 新
import-standing-same = 已有
import-standing-copy = 副本
import-standing-much_in_common = 多有重複
import-standing-fails = 讀不了
import-field-text = 正文
import-field-title = 標題
import-field-published = 日期
import-field-outlet = 媒體
import-field-byline = 署名
import-field-url = 網址
import-field-first_published = 首發日期
import-field-first_outlet = 首發媒體
import-field-tags = 標記
