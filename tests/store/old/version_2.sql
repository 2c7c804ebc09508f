-- A project as Yanguan left it when its tables had form 2. Never changed.
BEGIN TRANSACTION;
CREATE TABLE alignment (
    article INTEGER PRIMARY KEY REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    places TEXT NOT NULL CHECK (json_valid(places)),
    differences TEXT NOT NULL CHECK (json_valid(differences))
) STRICT;
CREATE TABLE appointment (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    annotator TEXT NOT NULL,
    at TEXT NOT NULL,
    origin TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('suggested', 'accepted', 'edited', 'rejected')),
    score ANY,
    "trigger" TEXT NOT NULL REFERENCES span DEFERRABLE INITIALLY DEFERRED,
    event TEXT,
    effective TEXT,
    announced TEXT,
    attributes TEXT NOT NULL CHECK (json_valid(attributes)),
    overruled TEXT NOT NULL CHECK (json_valid(overruled))
) STRICT;
INSERT INTO "appointment" VALUES('019815a0-0000-7000-8000-000000000023',1,'mei','2026-07-07T01:02:03Z','human','accepted',NULL,'019815a0-0000-7000-8000-000000000014','019815a0-0000-7000-8000-000000000099','2026-07','2026','{"kind":"appoint","inside_quote":null}','[]');
CREATE TABLE appointment_role (
    frame TEXT NOT NULL REFERENCES appointment DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL,
    role TEXT NOT NULL,
    span TEXT REFERENCES span DEFERRABLE INITIALLY DEFERRED,
    person TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (frame, n)
) STRICT, WITHOUT ROWID;
INSERT INTO "appointment_role" VALUES('019815a0-0000-7000-8000-000000000023',0,'person','019815a0-0000-7000-8000-000000000016','019815a0-0000-7000-8000-000000000002');
INSERT INTO "appointment_role" VALUES('019815a0-0000-7000-8000-000000000023',1,'post_new','019815a0-0000-7000-8000-000000000015',NULL);
INSERT INTO "appointment_role" VALUES('019815a0-0000-7000-8000-000000000023',2,'predecessor',NULL,'019815a0-0000-7000-8000-000000000002');
CREATE TABLE article (
    num INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source_script TEXT NOT NULL CHECK (source_script IN ('hant', 'hans')),
    status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'in_work', 'done', 'skipped')),
    labels TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(labels)),
    title TEXT,
    published TEXT,
    outlet TEXT,
    byline TEXT,
    url TEXT,
    first_published TEXT,
    first_outlet TEXT,
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
    scheme_id TEXT,
    scheme_version INTEGER,
    scheme_sha256 TEXT
) STRICT;
INSERT INTO "article" VALUES(1,'019815a0-0000-7000-8000-000000000001','hant','done','["人事","訪談"]','題','2026-07-07','報','記者','https://a.b','2026-07-06','日報','["訪談", "人事"]','team',3,'abababababababababababababababababababababababababababababababab');
INSERT INTO "article" VALUES(2,'019815a0-0000-7000-8000-000000001001','hant','new','[]','題','2026-07-07','報','記者','https://a.b','2026-07-06','日報','["訪談", "人事"]',NULL,NULL,NULL);
CREATE TABLE block (
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL,
    kind TEXT NOT NULL,
    source_start INTEGER,
    source_end INTEGER,
    counterpart_start INTEGER,
    counterpart_end INTEGER,
    published TEXT,
    outlet TEXT,
    PRIMARY KEY (article, n),
    CHECK (source_start IS NOT NULL OR counterpart_start IS NOT NULL),
    CHECK ((source_start IS NULL) = (source_end IS NULL) AND 0 <= source_start AND source_start < source_end),
    CHECK ((counterpart_start IS NULL) = (counterpart_end IS NULL)
           AND 0 <= counterpart_start AND counterpart_start < counterpart_end)
) STRICT, WITHOUT ROWID;
INSERT INTO "block" VALUES(1,0,'headline',0,13,0,13,NULL,NULL);
INSERT INTO "block" VALUES(1,1,'paragraph',14,21,14,21,'2026','報');
INSERT INTO "block" VALUES(2,0,'headline',0,13,0,13,NULL,NULL);
INSERT INTO "block" VALUES(2,1,'paragraph',14,22,14,22,'2026','報');
CREATE TABLE correction (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    script TEXT NOT NULL CHECK (script IN ('hant', 'hans')),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    suggested TEXT NOT NULL,
    reason TEXT,
    annotator TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK (0 <= "start" AND "start" <= "end")
) STRICT, WITHOUT ROWID;
INSERT INTO "correction" VALUES('019815a0-0000-7000-8000-000000000051',1,'hans',0,2,'市長',NULL,'mei','2026-07-07T01:02:03Z');
CREATE TABLE coverage (
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    layer TEXT NOT NULL,
    block INTEGER NOT NULL CHECK (block >= 0),
    PRIMARY KEY (article, layer, block)
) STRICT, WITHOUT ROWID;
INSERT INTO "coverage" VALUES(1,'person',1);
INSERT INTO "coverage" VALUES(1,'quote',0);
INSERT INTO "coverage" VALUES(1,'quote',1);
CREATE TABLE edit (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    step TEXT NOT NULL,
    article TEXT,
    kind TEXT NOT NULL,
    object TEXT NOT NULL,
    verb TEXT NOT NULL,
    forward TEXT NOT NULL CHECK (json_valid(forward)),
    inverse TEXT NOT NULL CHECK (json_valid(inverse)),
    annotator TEXT NOT NULL,
    at TEXT NOT NULL,
    site TEXT NOT NULL REFERENCES site DEFERRABLE INITIALLY DEFERRED,
    lamport INTEGER NOT NULL,
    parents TEXT NOT NULL CHECK (json_valid(parents)),
    undoes TEXT
) STRICT;
INSERT INTO "edit" VALUES(1,'01a218d5-af8b-7000-9658-f4243408238f','01a218d5-af88-7000-af6e-1464a576729e','019815a0-0000-7000-8000-000000000001','article','019815a0-0000-7000-8000-000000000001','import','{"things":[["span",["019815a0-0000-7000-8000-000000000011","mei","2026-07-07T01:02:03Z","human","accepted",null,"speaker",[[0,5]],{},"019815a0-0000-7000-8000-000000000002"]],["span",["019815a0-0000-7000-8000-000000000012","mei","2026-07-07T01:02:03Z","human","accepted",null,"cue",[[5,6]],{},null]],["span",["019815a0-0000-7000-8000-000000000013","mei","2026-07-07T01:02:03Z","human","accepted",null,"quote",[[7,13]],{},null]],["span",["019815a0-0000-7000-8000-000000000014","mei","2026-07-07T01:02:03Z","human","accepted",null,"trigger",[[17,18]],{},null]],["span",["019815a0-0000-7000-8000-000000000015","mei","2026-07-07T01:02:03Z","human","accepted",null,"post",[[18,20]],{},null]],["span",["019815a0-0000-7000-8000-000000000016","mei","2026-07-07T01:02:03Z","human","accepted",null,"person",[[14,17]],{},"019815a0-0000-7000-8000-000000000002"]],["span",["019815a0-0000-7000-8000-000000000017","mei","2026-07-07T01:02:03Z","human","accepted",null,"quote",[[8,11]],{},null]],["quote",["019815a0-0000-7000-8000-000000000021","mei","2026-07-07T01:02:03Z","rule:marks","edited",0.5,"019815a0-0000-7000-8000-000000000013",[["019815a0-0000-7000-8000-000000000011","019815a0-0000-7000-8000-000000000002"]],["019815a0-0000-7000-8000-000000000012"],[],null,{"type":"direct"},["type"]]],["quote",["019815a0-0000-7000-8000-000000000022","mei","2026-07-07T01:02:03Z","human","accepted",null,"019815a0-0000-7000-8000-000000000017",[],[],["019815a0-0000-7000-8000-000000000016"],"019815a0-0000-7000-8000-000000000021",{},[]]],["appointment",["019815a0-0000-7000-8000-000000000023","mei","2026-07-07T01:02:03Z","human","accepted",null,"019815a0-0000-7000-8000-000000000014",[["person","019815a0-0000-7000-8000-000000000016","019815a0-0000-7000-8000-000000000002"],["post_new","019815a0-0000-7000-8000-000000000015",null],["predecessor",null,"019815a0-0000-7000-8000-000000000002"]],"019815a0-0000-7000-8000-000000000099","2026-07","2026",{"kind":"appoint","inside_quote":null},[]]],["holding",["019815a0-0000-7000-8000-000000000024","mei","2026-07-07T01:02:03Z","human","accepted",null,[["019815a0-0000-7000-8000-000000000016","019815a0-0000-7000-8000-000000000015"]],"019815a0-0000-7000-8000-000000000002",{},[]]],["post",["019815a0-0000-7000-8000-000000000015","省",null,null,null,"省長",null,["core"]]],["note",["019815a0-0000-7000-8000-000000000040","019815a0-0000-7000-8000-000000000001","看","mei","2026-07-07T01:02:03Z"]],["note",["019815a0-0000-7000-8000-000000000039","019815a0-0000-7000-8000-000000000021","看","mei","2026-07-07T01:02:03Z"]],["note",["019815a0-0000-7000-8000-000000000038","019815a0-0000-7000-8000-000000000012","看","mei","2026-07-07T01:02:03Z"]],["correction",["019815a0-0000-7000-8000-000000000051","hans",0,2,"市長",null,"mei","2026-07-07T01:02:03Z"]],["coverage",["019815a0-0000-7000-8000-000000000001",{"quote":[0,1],"person":[1]}]],["status",["019815a0-0000-7000-8000-000000000001","in_work"]],["article_labels",["019815a0-0000-7000-8000-000000000001",["人事","訪談"]]],["stamp",["019815a0-0000-7000-8000-000000000001",["team",3,"abababababababababababababababababababababababababababababababab"]]]],"persons":[["019815a0-0000-7000-8000-000000000002",["方景行","方景行"],[["小方",null]],{"viaf":"1","wikidata":"Q1"}]]}','null','mei','2026-11-26T17:09:47Z','01a218d5-af75-7000-a1da-f0334cf292ab',1,'[]',NULL);
INSERT INTO "edit" VALUES(2,'01a218d5-af8c-7000-9a27-daa9b654878a','01a218d5-af8b-7001-a958-287166a6d3c5','019815a0-0000-7000-8000-000000001001','article','019815a0-0000-7000-8000-000000001001','import','{"things":[],"persons":[]}','null','mei','2026-11-26T17:09:47Z','01a218d5-af75-7000-a1da-f0334cf292ab',2,'[]',NULL);
INSERT INTO "edit" VALUES(3,'01a218d5-af9c-7001-b975-8e83eb6bace9','01a218d5-af9c-7000-8222-50d8d9d36adc','019815a0-0000-7000-8000-000000000001','status','019815a0-0000-7000-8000-000000000001','status','["019815a0-0000-7000-8000-000000000001","done"]','["019815a0-0000-7000-8000-000000000001","in_work"]','mei','2026-11-26T17:09:47Z','01a218d5-af75-7000-a1da-f0334cf292ab',3,'["01a218d5-af8b-7000-9658-f4243408238f"]',NULL);
INSERT INTO "edit" VALUES(4,'01a218d5-afa0-7001-acf9-a578e18112a7','01a218d5-afa0-7000-a4ad-471c6e247e8b','019815a0-0000-7000-8000-000000000001','note','019815a0-0000-7000-8000-000000000040','note','null','["019815a0-0000-7000-8000-000000000040","019815a0-0000-7000-8000-000000000001","看","mei","2026-07-07T01:02:03Z"]','mei','2026-11-26T17:09:47Z','01a218d5-af75-7000-a1da-f0334cf292ab',4,'["01a218d5-af8b-7000-9658-f4243408238f"]',NULL);
INSERT INTO "edit" VALUES(5,'01a218d5-afa9-7000-a67a-75c7256a1300','01a218d5-afa8-7000-82ae-18fd8e2f778a','019815a0-0000-7000-8000-000000000001','note','019815a0-0000-7000-8000-000000000040','undo','["019815a0-0000-7000-8000-000000000040","019815a0-0000-7000-8000-000000000001","看","mei","2026-07-07T01:02:03Z"]','null','mei','2026-11-26T17:09:47Z','01a218d5-af75-7000-a1da-f0334cf292ab',5,'["01a218d5-afa0-7001-acf9-a578e18112a7"]','01a218d5-afa0-7001-acf9-a578e18112a7');
CREATE TABLE format (
    schema INTEGER NOT NULL,
    written_by TEXT NOT NULL,
    readable_by TEXT NOT NULL
) STRICT;
INSERT INTO "format" VALUES(1,'Yanguan 0.1.0','Yanguan 0.1');
CREATE TABLE fragment (
    span TEXT NOT NULL REFERENCES span DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (span, n),
    CHECK (0 <= "start" AND "start" < "end" AND length(text) = "end" - "start")
) STRICT, WITHOUT ROWID;
INSERT INTO "fragment" VALUES('019815a0-0000-7000-8000-000000000011',0,0,5,'市長方景行');
INSERT INTO "fragment" VALUES('019815a0-0000-7000-8000-000000000012',0,5,6,'說');
INSERT INTO "fragment" VALUES('019815a0-0000-7000-8000-000000000013',0,7,13,'「𠮷田好。」');
INSERT INTO "fragment" VALUES('019815a0-0000-7000-8000-000000000014',0,17,18,'任');
INSERT INTO "fragment" VALUES('019815a0-0000-7000-8000-000000000015',0,18,20,'省長');
INSERT INTO "fragment" VALUES('019815a0-0000-7000-8000-000000000016',0,14,17,'方景行');
INSERT INTO "fragment" VALUES('019815a0-0000-7000-8000-000000000017',0,8,11,'𠮷田好');
CREATE TABLE holding (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    annotator TEXT NOT NULL,
    at TEXT NOT NULL,
    origin TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('suggested', 'accepted', 'edited', 'rejected')),
    score ANY,
    person TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    attributes TEXT NOT NULL CHECK (json_valid(attributes)),
    overruled TEXT NOT NULL CHECK (json_valid(overruled))
) STRICT;
INSERT INTO "holding" VALUES('019815a0-0000-7000-8000-000000000024',1,'mei','2026-07-07T01:02:03Z','human','accepted',NULL,'019815a0-0000-7000-8000-000000000002','{}','[]');
CREATE TABLE holding_mention (
    frame TEXT NOT NULL REFERENCES holding DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL,
    person_span TEXT REFERENCES span DEFERRABLE INITIALLY DEFERRED,
    post_span TEXT NOT NULL REFERENCES span DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (frame, n)
) STRICT, WITHOUT ROWID;
INSERT INTO "holding_mention" VALUES('019815a0-0000-7000-8000-000000000024',0,'019815a0-0000-7000-8000-000000000016','019815a0-0000-7000-8000-000000000015');
CREATE TABLE live (
    article TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('undo', 'redo')),
    seq INTEGER NOT NULL,
    step TEXT NOT NULL,
    PRIMARY KEY (article, side, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO "live" VALUES('019815a0-0000-7000-8000-000000000001','undo',3,'01a218d5-af9c-7000-8222-50d8d9d36adc');
INSERT INTO "live" VALUES('019815a0-0000-7000-8000-000000000001','redo',5,'01a218d5-afa8-7000-82ae-18fd8e2f778a');
CREATE TABLE note (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    target TEXT NOT NULL,
    text TEXT NOT NULL,
    annotator TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "note" VALUES('019815a0-0000-7000-8000-000000000038',1,'019815a0-0000-7000-8000-000000000012','看','mei','2026-07-07T01:02:03Z');
INSERT INTO "note" VALUES('019815a0-0000-7000-8000-000000000039',1,'019815a0-0000-7000-8000-000000000021','看','mei','2026-07-07T01:02:03Z');
INSERT INTO "note" VALUES('019815a0-0000-7000-8000-000000000040',1,'019815a0-0000-7000-8000-000000000001','看','mei','2026-07-07T01:02:03Z');
CREATE TABLE override (
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('place', 'project')),
    annotator TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (article, n),
    CHECK (0 <= "start" AND "start" <= "end")
) STRICT, WITHOUT ROWID;
INSERT INTO "override" VALUES(1,0,0,2,'市长','place','mei','2026-07-07T01:02:03Z');
INSERT INTO "override" VALUES(2,0,0,2,'市长','place','mei','2026-07-07T01:02:03Z');
CREATE TABLE person (
    id TEXT PRIMARY KEY,
    hant TEXT,
    hans TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO "person" VALUES('019815a0-0000-7000-8000-000000000002','方景行','方景行');
CREATE TABLE person_alias (
    person TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL,
    hant TEXT,
    hans TEXT,
    PRIMARY KEY (person, n)
) STRICT, WITHOUT ROWID;
INSERT INTO "person_alias" VALUES('019815a0-0000-7000-8000-000000000002',0,'小方',NULL);
CREATE TABLE person_external (
    person TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (person, key)
) STRICT, WITHOUT ROWID;
INSERT INTO "person_external" VALUES('019815a0-0000-7000-8000-000000000002','viaf','1');
INSERT INTO "person_external" VALUES('019815a0-0000-7000-8000-000000000002','wikidata','Q1');
CREATE TABLE place (
    object TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "place" VALUES('019815a0-0000-7000-8000-000000000040',1,0);
INSERT INTO "place" VALUES('019815a0-0000-7000-8000-000000000039',1,1);
INSERT INTO "place" VALUES('019815a0-0000-7000-8000-000000000038',1,2);
INSERT INTO "place" VALUES('019815a0-0000-7000-8000-000000000051',1,3);
CREATE TABLE post (
    span TEXT PRIMARY KEY REFERENCES span DEFERRABLE INITIALLY DEFERRED,
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    area TEXT,
    organization TEXT,
    unit TEXT,
    prefix TEXT,
    core TEXT,
    rank TEXT,
    overruled TEXT NOT NULL CHECK (json_valid(overruled))
) STRICT, WITHOUT ROWID;
INSERT INTO "post" VALUES('019815a0-0000-7000-8000-000000000015',1,'省',NULL,NULL,NULL,'省長',NULL,'["core"]');
CREATE TABLE project (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "project" VALUES('created','2026-11-26T17:09:46Z');
INSERT INTO "project" VALUES('id','01a218d5-af40-7000-a3af-609521285f17');
CREATE TABLE quote (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    annotator TEXT NOT NULL,
    at TEXT NOT NULL,
    origin TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('suggested', 'accepted', 'edited', 'rejected')),
    score ANY,
    quote TEXT NOT NULL REFERENCES span DEFERRABLE INITIALLY DEFERRED,
    parent TEXT REFERENCES quote DEFERRABLE INITIALLY DEFERRED,
    attributes TEXT NOT NULL CHECK (json_valid(attributes)),
    overruled TEXT NOT NULL CHECK (json_valid(overruled))
) STRICT;
INSERT INTO "quote" VALUES('019815a0-0000-7000-8000-000000000021',1,'mei','2026-07-07T01:02:03Z','rule:marks','edited',0.5,'019815a0-0000-7000-8000-000000000013',NULL,'{"type":"direct"}','["type"]');
INSERT INTO "quote" VALUES('019815a0-0000-7000-8000-000000000022',1,'mei','2026-07-07T01:02:03Z','human','accepted',NULL,'019815a0-0000-7000-8000-000000000017','019815a0-0000-7000-8000-000000000021','{}','[]');
CREATE TABLE quote_part (
    frame TEXT NOT NULL REFERENCES quote DEFERRABLE INITIALLY DEFERRED,
    part TEXT NOT NULL CHECK (part IN ('speaker', 'cue', 'addressee')),
    n INTEGER NOT NULL,
    span TEXT REFERENCES span DEFERRABLE INITIALLY DEFERRED,
    person TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (frame, part, n)
) STRICT, WITHOUT ROWID;
INSERT INTO "quote_part" VALUES('019815a0-0000-7000-8000-000000000021','cue',0,'019815a0-0000-7000-8000-000000000012',NULL);
INSERT INTO "quote_part" VALUES('019815a0-0000-7000-8000-000000000021','speaker',0,'019815a0-0000-7000-8000-000000000011','019815a0-0000-7000-8000-000000000002');
INSERT INTO "quote_part" VALUES('019815a0-0000-7000-8000-000000000022','addressee',0,'019815a0-0000-7000-8000-000000000016',NULL);
CREATE TABLE scheme (
    sha256 TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
INSERT INTO "scheme" VALUES('d35c73a839661cdaeb3cc431435d66d1f4c90a1cb4d0288e7b0088c8ba19a5ab','yanguan',1,'{"id": "yanguan", "version": 1, "labels": [{"name": "quote", "family": "quote", "key": "Q", "light": "#0b5cad", "dark": "#6cb6ff", "shape": "bracket", "names": {"en": "Quote", "zh_hant": "引語", "zh_hans": "引语"}, "guidance": {"en": "The reported words, thought or writing; direct quotes include their marks.", "zh_hant": "被轉述的話、想法或文字；直接引語連引號一起標。", "zh_hans": "被转述的话、想法或文字；直接引语连引号一起标。"}}, {"name": "speaker", "family": "quote", "key": "S", "light": "#00734f", "dark": "#3ecf9b", "shape": "solid", "names": {"en": "Speaker", "zh_hant": "說話人", "zh_hans": "说话人"}, "guidance": {"en": "The whole noun phrase the words are attributed to, titles included.", "zh_hant": "說出這些話的人：完整的名詞短語，包括頭銜。", "zh_hans": "说出这些话的人：完整的名词短语，包括头衔。"}}, {"name": "cue", "family": "quote", "key": "C", "light": "#8a5a00", "dark": "#e3b341", "shape": "dashed", "names": {"en": "Cue", "zh_hant": "提示詞", "zh_hans": "提示词"}, "guidance": {"en": "The verb or frame that attributes: 說, 表示, 指出.", "zh_hant": "引出話語的詞：說、表示、指出。", "zh_hans": "引出话语的词：说、表示、指出。"}}, {"name": "nonquote", "family": "quote", "key": "N", "light": "#6b6f76", "dark": "#9aa1ab", "shape": "dotted", "names": {"en": "Not a quote", "zh_hant": "非引語", "zh_hans": "非引语"}, "guidance": {"en": "Text in quote marks that nobody is reported to have said.", "zh_hant": "放在引號裡、但不是誰說的話。", "zh_hans": "放在引号里、但不是谁说的话。"}, "attributes": {"kind": ["term", "slogan", "scare", "title", "name", "mention", "proverb"]}}, {"name": "addressee", "family": "quote", "key": "", "hidden": true, "light": "#00698c", "dark": "#56c7e8", "shape": "solid", "names": {"en": "Addressee", "zh_hant": "對象", "zh_hans": "对象"}, "guidance": {"en": "To whom it is said.", "zh_hant": "話是對誰說的。", "zh_hans": "话是对谁说的。"}}, {"name": "trigger", "family": "appointment", "key": "T", "light": "#b3261e", "dark": "#ff8a80", "shape": "double", "names": {"en": "Change word", "zh_hant": "變動詞", "zh_hans": "变动词"}, "guidance": {"en": "The word that most clearly says the change: 任命, 調任, 不再擔任.", "zh_hant": "最能說明變動的詞：任命、調任、不再擔任。", "zh_hans": "最能说明变动的词：任命、调任、不再担任。"}}, {"name": "person", "family": "appointment", "key": "P", "light": "#7a3db8", "dark": "#c79bff", "shape": "solid", "names": {"en": "Person", "zh_hant": "人名", "zh_hans": "人名"}, "guidance": {"en": "One mention of a person.", "zh_hant": "一次提到的人。", "zh_hans": "一次提到的人。"}, "attributes": {"mention": ["named", "nominal", "pronoun"]}}, {"name": "post", "family": "appointment", "key": "O", "light": "#a3336f", "dark": "#ff8fc7", "shape": "solid", "names": {"en": "Post", "zh_hant": "職務", "zh_hans": "职务"}, "guidance": {"en": "One post: organisation, prefix and core (長沙市委書記).", "zh_hant": "一個職務：機構、前綴、核心（臨江市委書記）。", "zh_hans": "一个职务：机构、前缀、核心（临江市委书记）。"}}, {"name": "organization", "family": "appointment", "key": "G", "light": "#4d6b00", "dark": "#a8d04a", "shape": "solid", "names": {"en": "Organisation", "zh_hant": "機構", "zh_hans": "机构"}, "guidance": {"en": "An organisation; it may stand inside a post.", "zh_hant": "機構，可以套在職務裡。", "zh_hans": "机构，可以套在职务里。"}}, {"name": "authority", "family": "appointment", "key": "A", "light": "#8f4a1f", "dark": "#f0a675", "shape": "dashed", "names": {"en": "Authority", "zh_hant": "任免機關", "zh_hans": "任免机关"}, "guidance": {"en": "Who decides the change.", "zh_hant": "由誰決定任免。", "zh_hans": "由谁决定任免。"}}, {"name": "time", "family": "appointment", "key": "D", "light": "#2f6f73", "dark": "#7fd0d4", "shape": "dotted", "names": {"en": "Time", "zh_hant": "時間", "zh_hans": "时间"}, "guidance": {"en": "When; read against the day of publication.", "zh_hant": "時間，以發布日期為準。", "zh_hans": "时间，以发布日期为准。"}, "attributes": {"value": []}}, {"name": "place", "family": "appointment", "key": "", "light": "#5b6472", "dark": "#a7b4c6", "shape": "dotted", "names": {"en": "Place", "zh_hant": "地區", "zh_hans": "地区"}, "guidance": {"en": "Where the post is.", "zh_hant": "職務所在的地區。", "zh_hans": "职务所在的地区。"}}, {"name": "rank", "family": "appointment", "key": "", "light": "#6a5a9e", "dark": "#b3a5ea", "shape": "dotted", "names": {"en": "Rank", "zh_hant": "級別", "zh_hans": "级别"}, "guidance": {"en": "The rank that the text gives (正廳級).", "zh_hant": "文中所寫的級別（正廳級）。", "zh_hans": "文中所写的级别（正厅级）。"}}, {"name": "reason", "family": "appointment", "key": "", "light": "#7b5e4a", "dark": "#cbb09c", "shape": "dotted", "names": {"en": "Reason", "zh_hant": "原因", "zh_hans": "原因"}, "guidance": {"en": "Why the change was made.", "zh_hant": "變動的原因。", "zh_hans": "变动的原因。"}}], "roles": [{"name": "person", "label": "person", "names": {"en": "Person", "zh_hant": "人", "zh_hans": "人"}}, {"name": "post_new", "label": "post", "many": true, "names": {"en": "New post", "zh_hant": "新職務", "zh_hans": "新职务"}}, {"name": "org_new", "label": "organization", "many": true, "names": {"en": "New organisation", "zh_hant": "新機構", "zh_hans": "新机构"}}, {"name": "post_old", "label": "post", "many": true, "names": {"en": "Old post", "zh_hant": "原職務", "zh_hans": "原职务"}}, {"name": "org_old", "label": "organization", "many": true, "names": {"en": "Old organisation", "zh_hant": "原機構", "zh_hans": "原机构"}}, {"name": "authority", "label": "authority", "many": true, "names": {"en": "Authority", "zh_hant": "任免機關", "zh_hans": "任免机关"}}, {"name": "time_effective", "label": "time", "names": {"en": "Takes effect", "zh_hant": "生效時間", "zh_hans": "生效时间"}}, {"name": "time_announced", "label": "time", "names": {"en": "Announced", "zh_hant": "公布時間", "zh_hans": "公布时间"}}, {"name": "predecessor", "label": "person", "names": {"en": "Predecessor", "zh_hant": "前任", "zh_hans": "前任"}}, {"name": "successor", "label": "person", "names": {"en": "Successor", "zh_hant": "繼任", "zh_hans": "继任"}}, {"name": "reason", "label": "reason", "names": {"en": "Reason", "zh_hant": "原因", "zh_hans": "原因"}}, {"name": "rank_new", "label": "rank", "names": {"en": "New rank", "zh_hant": "新級別", "zh_hans": "新级别"}}, {"name": "rank_old", "label": "rank", "names": {"en": "Old rank", "zh_hant": "原級別", "zh_hans": "原级别"}}, {"name": "place", "label": "place", "names": {"en": "Place", "zh_hant": "地區", "zh_hans": "地区"}}], "frames": {"quote": {"type": ["direct", "indirect", "mixed"], "medium": ["speech", "writing", "thought"], "explicitness": ["explicit", "anaphoric", "implicit"], "speaker_kind": ["person", "group", "organization", "document", "anonymous", "reporter"], "polarity": ["positive", "negative"], "act": ["statement", "order", "question", "promise", "courtesy", "denial"]}, "appointment": {"kind": ["appoint", "concurrent", "acting", "promote", "elect", "transfer", "demote", "dismiss", "suspend", "resign", "leave", "retire", "nominate"], "status": ["effective", "decided", "nominated", "proposed", "pending"], "modality": ["asserted", "reported", "rumoured", "denied", "hypothetical"], "inside_quote": []}, "holding": {"temporal": ["current", "former", "unspecified"]}}}');
CREATE TABLE site (
    id TEXT PRIMARY KEY,
    machine TEXT NOT NULL,
    path TEXT NOT NULL,
    since TEXT NOT NULL
) STRICT;
INSERT INTO "site" VALUES('01a218d5-af75-7000-a1da-f0334cf292ab','000000000000','/news.yanguan','2026-11-26T17:09:46Z');
CREATE TABLE span (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    annotator TEXT NOT NULL,
    at TEXT NOT NULL,
    origin TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('suggested', 'accepted', 'edited', 'rejected')),
    score ANY,
    label TEXT NOT NULL,
    attributes TEXT NOT NULL CHECK (json_valid(attributes)),
    person TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "span" VALUES('019815a0-0000-7000-8000-000000000011',1,'mei','2026-07-07T01:02:03Z','human','accepted',NULL,'speaker','{}','019815a0-0000-7000-8000-000000000002');
INSERT INTO "span" VALUES('019815a0-0000-7000-8000-000000000012',1,'mei','2026-07-07T01:02:03Z','human','accepted',NULL,'cue','{}',NULL);
INSERT INTO "span" VALUES('019815a0-0000-7000-8000-000000000013',1,'mei','2026-07-07T01:02:03Z','human','accepted',NULL,'quote','{}',NULL);
INSERT INTO "span" VALUES('019815a0-0000-7000-8000-000000000014',1,'mei','2026-07-07T01:02:03Z','human','accepted',NULL,'trigger','{}',NULL);
INSERT INTO "span" VALUES('019815a0-0000-7000-8000-000000000015',1,'mei','2026-07-07T01:02:03Z','human','accepted',NULL,'post','{}',NULL);
INSERT INTO "span" VALUES('019815a0-0000-7000-8000-000000000016',1,'mei','2026-07-07T01:02:03Z','human','accepted',NULL,'person','{}','019815a0-0000-7000-8000-000000000002');
INSERT INTO "span" VALUES('019815a0-0000-7000-8000-000000000017',1,'mei','2026-07-07T01:02:03Z','human','accepted',NULL,'quote','{}',NULL);
CREATE TABLE text (
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    script TEXT NOT NULL CHECK (script IN ('hant', 'hans')),
    origin TEXT NOT NULL CHECK (origin IN ('source', 'converted', 'given')),
    sha256 TEXT NOT NULL,
    profile TEXT,
    dictionary TEXT,
    text TEXT NOT NULL,
    PRIMARY KEY (article, script),
    CHECK ((origin = 'converted') = (profile IS NOT NULL))
) STRICT;
INSERT INTO "text" VALUES(1,'hant','source','35c70c3d821f2453f4dfeaf9c6732f9488d2dfe08945ac53418496f6c70fe145',NULL,NULL,'市長方景行說：「𠮷田好。」
方景行任省長。');
INSERT INTO "text" VALUES(1,'hans','converted','4aa06bbdaa44d08f0a1f7f1261790e691423c3b8ca1470876af7cd8bd19b046d','tw2s','o','市长方景行说：「𠮷田好。」
方景行任省长。');
INSERT INTO "text" VALUES(2,'hant','source','8584aa98f308605afd993322594193315f1d0234be8e27b9884120ba0c36ef65',NULL,NULL,'市長方景行說：「𠮷田好。」
方景行任省長。1');
INSERT INTO "text" VALUES(2,'hans','converted','e9b21bec65a5bbd7ef378eef9f7d171851d8cee214be44934e240ac691c47205','tw2s','o','市长方景行说：「𠮷田好。」
方景行任省长。1');
CREATE UNIQUE INDEX text_source ON text (sha256) WHERE origin = 'source';
CREATE INDEX span_article ON span (article);
CREATE INDEX span_person ON span (person) WHERE person IS NOT NULL;
CREATE INDEX quote_article ON quote (article);
CREATE INDEX quote_span ON quote (quote);
CREATE INDEX quote_parent ON quote (parent) WHERE parent IS NOT NULL;
CREATE INDEX quote_part_span ON quote_part (span);
CREATE INDEX quote_part_person ON quote_part (person) WHERE person IS NOT NULL;
CREATE INDEX appointment_article ON appointment (article);
CREATE INDEX appointment_trigger ON appointment ("trigger");
CREATE INDEX appointment_event ON appointment (event) WHERE event IS NOT NULL;
CREATE INDEX appointment_role_span ON appointment_role (span);
CREATE INDEX appointment_role_person ON appointment_role (person) WHERE person IS NOT NULL;
CREATE INDEX holding_article ON holding (article);
CREATE INDEX holding_person ON holding (person) WHERE person IS NOT NULL;
CREATE INDEX holding_mention_person_span ON holding_mention (person_span) WHERE person_span IS NOT NULL;
CREATE INDEX holding_mention_post_span ON holding_mention (post_span);
CREATE INDEX post_article ON post (article);
CREATE INDEX note_article ON note (article);
CREATE INDEX correction_article ON correction (article);
CREATE INDEX place_article ON place (article, n);
CREATE INDEX edit_article ON edit (article, seq);
CREATE INDEX edit_object ON edit (object, kind, seq);
CREATE INDEX edit_step ON edit (step, seq);
CREATE INDEX edit_lamport ON edit (lamport);
CREATE TRIGGER edit_stays BEFORE UPDATE ON edit BEGIN SELECT raise(ABORT, 'an edit never changes'); END;
CREATE TRIGGER edit_remains BEFORE DELETE ON edit BEGIN SELECT raise(ABORT, 'an edit is never deleted'); END;
CREATE INDEX live_step ON live (step);
COMMIT;
PRAGMA user_version = 1;
PRAGMA application_id = 1499557479;
