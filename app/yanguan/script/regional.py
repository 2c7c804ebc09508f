"""Words of the news that Taiwan, or Hong Kong, has and the other does not: they tell where the characters do not.

A word is no mark, and not in here, that both write, that stands in mainland texts converted to traditional characters
(網絡, 意大利), or that two others hold at their border (國中 in 美國中部, 數位 in 數位議員, 本港 in 日本港口). Which
of the two a text is, is decided in `variety`.
"""

import re
from functools import cache

_TAIWAN = (
    # how words are written
    "計畫 身分 週一 週二 週三 週四 週五 週六 週日 週末 上週 本週 下週 每週 週年 一週 兩週 三週 數週 "
    # offices and public life
    "立委 立法院 行政院 監察院 考試院 司法院 總統府 縣市 鄉鎮 里長 檢調 檢警 員警 警消 嫌犯 移民署 健保 "
    "公投法 中央社 新台幣 執行長 營收 房仲 飛彈 "
    # things
    "網路 網際網路 軟體 硬體 韌體 數位化 數位轉型 數位發展 簡訊 智慧型 "
    "人工智慧 部落格 臉書 推特 貼文 社群媒體 社群網站 影集 雷射 奈米 "
    "品質 病患 計程車 公車 捷運 機車 腳踏車 自駕車 太空梭 寶特瓶 優格 起司 鳳梨 馬鈴薯 "
    "酪梨 沙拉 三明治 冰淇淋 加護病房 急診室 護理師 超級盃 世足 "
    # names from abroad
    "川普 歐巴馬 普丁 柯林頓 雷根 甘迺迪 澤倫斯基 柴契爾 賈伯斯 祖克柏 馬克宏 杜特蒂 "
    "義大利 紐西蘭 舊金山 好萊塢 沙烏地 葉門 卡達 杜拜 伊斯坦堡 奈及利亞 肯亞 衣索比亞 厄利垂亞 賽普勒斯 "
    "克羅埃西亞 斯洛維尼亞 波士尼亞 亞塞拜然 寮國 汶萊 馬爾地夫 宏都拉斯 瓜地馬拉 千里達 辛巴威 尚比亞 "
    "坦尚尼亞 模里西斯 莫三比克 賴比瑞亞 迦納 索馬利亞 盧安達 蒲隆地 波札那 賴索托 茅利塔尼亞 列支敦斯登 維吉尼亞 "
    "喬治亞州 密西根 路易斯安那州 賓州 麻州 康乃狄克 巴塞隆納 聖母峰 羅興亞 蓋達組織 庫德族 庫德人 艾爾多安 梅西 貝克漢"
)
_HONG_KONG = (
    # speech that is quoted as it was said
    "嘅 咗 喺 冇 佢 哋 啲 嚟 嗰 嘢 咁 唔 點解 而家 係咪 睇 鍾意 "
    # offices and public life
    "行政長官 特區政府 政務司 財政司 律政司 立法會議員 區議會 區議員 選委會 警隊 警務處 疑犯 廉署 廉政公署 懲教 "
    "衞生署 房委會 市建局 房署 食環署 機管局 港鐵 內地旅客 局方 署方 傳媒 議席 輪候 "
    "屋邨 公屋 居屋 劏房 村屋 唐樓 樓價 外判 報稱 裁判官 "
    # things
    "質素 私隱 巴士 小巴 電單車 泊車 醉駕 數碼 流動電話 短訊 帖文 急症室 深切治療 行政總裁 足總 荷里活 "
    "芝士 朱古力 雪糕 薯仔 牛油果 沙律 三文治 士多啤梨 山泥傾瀉 文憑試 "
    # names from abroad
    "車路士 阿仙奴 特朗普 奧巴馬 文翠珊 澤連斯基 戴卓爾 喬布斯 朱克伯格 碧咸 三藩市 悉尼 維珍尼亞 "
)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds the words of either; a longer word before one that it begins with."""
    lists = (sorted(words.split(), key=len, reverse=True) for words in (_TAIWAN, _HONG_KONG))
    taiwan, hong_kong = (re.compile("|".join(words)) for words in lists)
    return taiwan, hong_kong


def count_words(text: str) -> tuple[int, int]:
    """How many words of a text are Taiwan's only, and how many Hong Kong's only."""
    return count_taiwan_words(text), count_hong_kong_words(text)


def count_taiwan_words(text: str) -> int:
    """How many words of a text are Taiwan's only."""
    return len(_patterns()[0].findall(text))


def count_hong_kong_words(text: str) -> int:
    """How many words of a text are Hong Kong's only."""
    return len(_patterns()[1].findall(text))


def has_hong_kong_word(text: str) -> bool:
    """True where a word of Hong Kong's only stands in the text."""
    return _patterns()[1].search(text) is not None
