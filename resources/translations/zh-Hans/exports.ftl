# 导出：格式装不下什么，读回来时发现什么，什么不能这样导出。

loss-articles-other-status = 其他状态的文章
loss-articles-empty = 按所选文字和段落类型已没有内容的文章
loss-blocks = 未选类型的段落
loss-labels-other-state = 未选状态的标注
loss-spans-no-place = 在此文字中没有位置的标注
loss-fragments-no-place = 标注中在此文字没有位置的部分
loss-fragments-met = 标注中在此文字相接而合并的部分
loss-spans-widened = 在此文字中比原标注更宽的标注（已保留）
loss-spans-cut = 被略去的段落截短的标注
loss-spans-left-out = 位于略去段落中的标注
loss-spans-only-marks = 去掉引号后什么也不剩的引语
loss-frames-without-span = 本身的文字已略去的引语、任免和任职
loss-references = 指向已略去标注的链接
loss-fragments = 由几个部分组成的标注：各部分单独列出
loss-links = 标注之间的链接（说话人、提示词、角色等）
loss-persons-without-span = 引语或任免中该处文字没有提到的人
loss-frames-apart = 建立在同样文字上或归在一起、导出后无法区分的框架
loss-attributes = 属性被略去的标注和框架
loss-dates = 任免的日期
loss-events = 不再说明属于哪一事件的任免
loss-persons = 不再说明指谁的标注
loss-posts = 职务的值（地区、机构、核心等）
loss-coverage = 不再说明哪些段落已标完的文章
loss-notes = 备注
loss-meta = 不带标题、日期、媒体等资料的文章
loss-block-kinds = 各行不再说明是什么（标题、段落等）的文章
loss-provenance = 标注不再说明由谁、何时、怎样做成的文章

verify-missing = 文章不在其中
verify-unexpected = 文章不该在其中
verify-text = 文字不一样
verify-label-missing = 少了一个标注：{ $detail }
verify-label-unexpected = 多了一个标注：{ $detail }

export-split-shares = { $split } 不是合用的比例。请按百分比给出训练、开发、测试三份，例如 80/10/10。
export-option-refused = { $form } 不能加 --{ $option }：这会丢掉这个格式要保存的东西。请去掉这个选项，或换一种格式。
export-offsets-refused = { $form } 只用 { $offsets } 计位置。请去掉 --offsets。
export-needs-extra = { $form } 需要 { $library }，还没有安装。请执行：pip install 'yanguan[{ $extra }]'
export-unknown-format = 这个版本没有 { $form } 这种格式；可选：{ $known }。
export-not-a-folder = { $file } 是文件，而这次导出的是文件夹。请另选位置。
export-folder-not-ours = { $file } 里有 { $other }，不属于言官写的导出；什么都没有改动。请选空的或尚不存在的文件夹。

cli-export-script = 导出哪种文字（默认：每篇按标注时的文字）。
cli-export-offsets = 位置的单位，限于两种都可用的格式（默认：codepoint）。
cli-export-blocks = 哪些段落，以逗号分隔；body 是除相关内容外的全部（默认：依格式用途而定）。
cli-export-states = 哪些状态的标注，以逗号分隔（默认：accepted,edited）。
cli-export-marks = 引语是否保留两端的引号（默认：keep）。
cli-export-split = 按文章分成训练、开发、测试三份（百分比）；同一报道的各个副本总在同一份。
cli-export-seed = 用哪一种分法（默认：0）。
cli-export-verify = 用该格式自己的读取方式读回，逐个标注核对。
cli-export-verifying = 核对中
cli-export-verified = 已读回核对：{ $articles } 篇文字、{ $labels } 个标注，都没有出入。
cli-export-differs = { $file } 有 { $count } 处与应有的内容不符；第一处在 { $article }：{ $what }。请重新导出；如再发生，请回报。
