# 连接：按键、拖动、建议。
verb-fill = 填入引语或任免
verb-relink = 改连另一个
verb-same-speaker = 沿用说话人
no-speaker-before = 这条引语之前没有哪条有说话人。请先连接一个。
action-pick_link = 连接：用字母选取
action-same_speaker = 沿用上一条引语的说话人
action-unlink = 取消连接
action-relink = 改连另一个
action-follow_link = 跳到连接的另一端
unlink-all = 全部
unlink-nothing = 这个标注没有连接。
same-speaker-nothing = 请先选取引语；它会沿用上一条引语的说话人。
