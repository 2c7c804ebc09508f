# 导入前的页面。

reading-files = 读取中…
import-title = 导入
import-leave-out = 略过读不了的，导入其余的
import-columns = 各列的内容：
import-table = 表格
import-table-called = { $more ->
    [0] { $name }：{ $columns }
   *[other] { $name }（另有 { $more } 个）：{ $columns }
}
import-no-column = —
import-encoding = 编码
import-encoding-found = 按识别结果
import-go = 导入 { $count } 篇
import-counts = 新文章 { $new } 篇，已有 { $same } 篇，副本 { $copies } 篇，内容多有重复 { $common } 篇；读不了 { $failing } 个，略过 { $passed } 个。
import-column-file = 文件
import-column-title = 标题
import-column-recognised = 读作
import-column-published = 日期
import-column-outlet = 媒体
import-column-size = 篇幅
import-column-standing = 情况
import-standing-new = 新
import-standing-same = 已有
import-standing-copy = 副本
import-standing-much_in_common = 多有重复
import-standing-fails = 读不了
import-field-text = 正文
import-field-title = 标题
import-field-published = 日期
import-field-outlet = 媒体
import-field-byline = 署名
import-field-url = 网址
import-field-first_published = 首发日期
import-field-first_outlet = 首发媒体
import-field-tags = 标记
