# 连接：按键、拖动、建议。
verb-fill = 填入引语或任免
verb-relink = 改连另一个
verb-same-speaker = 沿用说话人
no-speaker-before = 这条引语之前没有哪条有说话人。请先连接一个。
