# 匯出：格式裝不下什麼，讀回來時發現什麼，什麼不能這樣匯出。

loss-articles-other-status = 其他狀態的文章
loss-articles-empty = 按所選文字和段落類型已沒有內容的文章
loss-blocks = 未選類型的段落
loss-labels-other-state = 未選狀態的標註
loss-spans-no-place = 在此文字中沒有位置的標註
loss-fragments-no-place = 標註中在此文字沒有位置的部分
loss-fragments-met = 標註中在此文字相接而合併的部分
loss-spans-widened = 在此文字中比原標註更寬的標註（已保留）
loss-spans-cut = 被略去的段落截短的標註
loss-spans-left-out = 位於略去段落中的標註
loss-spans-only-marks = 去掉引號後什麼也不剩的引語
loss-frames-without-span = 本身的文字已略去的引語、任免和任職
loss-references = 指向已略去標註的連結
loss-fragments = 由幾個部分組成的標註：各部分單獨列出
loss-links = 標註之間的連結（說話人、提示詞、角色等）
loss-persons-without-span = 引語或任免中該處文字沒有提到的人
loss-frames-apart = 建立在同樣文字上或歸在一起、匯出後無法區分的框架
loss-attributes = 屬性被略去的標註和框架
loss-dates = 任免的日期
loss-events = 不再說明屬於哪一事件的任免
loss-persons = 不再說明指誰的標註
loss-posts = 職務的值（地區、機構、核心等）
loss-coverage = 不再說明哪些段落已標完的文章
loss-notes = 備註
loss-meta = 不帶標題、日期、媒體等資料的文章
loss-block-kinds = 各行不再說明是什麼（標題、段落等）的文章
loss-provenance = 標註不再說明由誰、何時、怎樣做成的文章

verify-missing = 文章不在其中
verify-unexpected = 文章不該在其中
verify-text = 文字不一樣
verify-label-missing = 少了一個標註：{ $detail }
verify-label-unexpected = 多了一個標註：{ $detail }

export-split-shares = { $split } 不是合用的比例。請按百分比給出訓練、開發、測試三份，例如 80/10/10。
export-option-refused = { $form } 不能加 --{ $option }：這會丟掉這個格式要保存的東西。請去掉這個選項，或換一種格式。
export-offsets-refused = { $form } 只用 { $offsets } 計位置。請去掉 --offsets。
export-needs-extra = { $form } 需要 { $library }，還沒有安裝。請執行：pip install 'yanguan[{ $extra }]'
export-unknown-format = 這個版本沒有 { $form } 這種格式；可選：{ $known }。
export-not-a-folder = { $file } 是檔案，而這次匯出的是資料夾。請另選位置。
export-folder-not-ours = { $file } 裡有 { $other }，不屬於言官寫的匯出；什麼都沒有改動。請選空的或尚不存在的資料夾。

cli-export-script = 匯出哪種文字（預設：每篇按標註時的文字）。
cli-export-offsets = 位置的單位，限於兩種都可用的格式（預設：codepoint）。
cli-export-blocks = 哪些段落，以逗號分隔；body 是除相關內容外的全部（預設：依格式用途而定）。
cli-export-states = 哪些狀態的標註，以逗號分隔（預設：accepted,edited）。
cli-export-marks = 引語是否保留兩端的引號（預設：keep）。
cli-export-split = 按文章分成訓練、開發、測試三份（百分比）；同一報道的各個副本總在同一份。
cli-export-seed = 用哪一種分法（預設：0）。
cli-export-verify = 用該格式自己的讀取方式讀回，逐個標註核對。
cli-export-verifying = 核對中
cli-export-verified = 已讀回核對：{ $articles } 篇文字、{ $labels } 個標註，都沒有出入。
cli-export-differs = { $file } 有 { $count } 處與應有的內容不符；第一處在 { $article }：{ $what }。請重新匯出；如再發生，請回報。
