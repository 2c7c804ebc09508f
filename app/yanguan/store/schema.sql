-- The project file, schema version 3. Positions are code points, half-open, of the article's source text unless a
-- column says otherwise. Foreign keys are deferred: one command writes its objects in any order, and COMMIT proves them.

-- Which program wrote the file and which can read it. The form of this table never changes.
CREATE TABLE format (
    schema INTEGER NOT NULL,
    written_by TEXT NOT NULL,
    readable_by TEXT NOT NULL
) STRICT;

CREATE TABLE project (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Copies of this project: a new row when the file is first written on another machine or at another path.
CREATE TABLE site (
    id TEXT PRIMARY KEY,
    machine TEXT NOT NULL,
    path TEXT NOT NULL,
    since TEXT NOT NULL
) STRICT;

-- Every scheme that the project has had; the last row is in force.
CREATE TABLE scheme (
    sha256 TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

-- What lists and sorts; never the text.
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
-- The same text twice is one article.
CREATE UNIQUE INDEX text_source ON text (sha256) WHERE origin = 'source';

-- Corrections of the counterpart that its text contains; positions are the counterpart's.
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

-- Where the two texts do not run character by character; an article that is one to one throughout has no row.
CREATE TABLE alignment (
    article INTEGER PRIMARY KEY REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    places TEXT NOT NULL CHECK (json_valid(places)),
    differences TEXT NOT NULL CHECK (json_valid(differences))
) STRICT;

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

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    hant TEXT,
    hans TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE person_alias (
    person TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL,
    hant TEXT,
    hans TEXT,
    PRIMARY KEY (person, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_external (
    person TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (person, key)
) STRICT, WITHOUT ROWID;

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
CREATE INDEX span_article ON span (article);
CREATE INDEX span_person ON span (person) WHERE person IS NOT NULL;

CREATE TABLE fragment (
    span TEXT NOT NULL REFERENCES span DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (span, n),
    CHECK (0 <= "start" AND "start" < "end" AND length(text) = "end" - "start")
) STRICT, WITHOUT ROWID;

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
CREATE INDEX quote_article ON quote (article);
CREATE INDEX quote_span ON quote (quote);
CREATE INDEX quote_parent ON quote (parent) WHERE parent IS NOT NULL;

-- The speakers, cues and addressees of a quote.
CREATE TABLE quote_part (
    frame TEXT NOT NULL REFERENCES quote DEFERRABLE INITIALLY DEFERRED,
    part TEXT NOT NULL CHECK (part IN ('speaker', 'cue', 'addressee')),
    n INTEGER NOT NULL,
    span TEXT REFERENCES span DEFERRABLE INITIALLY DEFERRED,
    person TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (frame, part, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_part_span ON quote_part (span);
CREATE INDEX quote_part_person ON quote_part (person) WHERE person IS NOT NULL;

-- `event` joins the mentions of one event, also across articles; the event itself has nothing of its own.
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
CREATE INDEX appointment_article ON appointment (article);
CREATE INDEX appointment_trigger ON appointment ("trigger");
CREATE INDEX appointment_event ON appointment (event) WHERE event IS NOT NULL;

CREATE TABLE appointment_role (
    frame TEXT NOT NULL REFERENCES appointment DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL,
    role TEXT NOT NULL,
    span TEXT REFERENCES span DEFERRABLE INITIALLY DEFERRED,
    person TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (frame, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX appointment_role_span ON appointment_role (span);
CREATE INDEX appointment_role_person ON appointment_role (person) WHERE person IS NOT NULL;

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
CREATE INDEX holding_article ON holding (article);
CREATE INDEX holding_person ON holding (person) WHERE person IS NOT NULL;

CREATE TABLE holding_mention (
    frame TEXT NOT NULL REFERENCES holding DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL,
    person_span TEXT REFERENCES span DEFERRABLE INITIALLY DEFERRED,
    post_span TEXT NOT NULL REFERENCES span DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (frame, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX holding_mention_person_span ON holding_mention (person_span) WHERE person_span IS NOT NULL;
CREATE INDEX holding_mention_post_span ON holding_mention (post_span);

-- The normalised value of a post span; a post span without a row has none yet.
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
CREATE INDEX post_article ON post (article);

CREATE TABLE note (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    target TEXT NOT NULL,
    text TEXT NOT NULL,
    annotator TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX note_article ON note (article);

-- Places where a text was converted wrongly; positions are those of `script`.
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
CREATE INDEX correction_article ON correction (article);

-- The order of an article's notes and corrections. A row stays when its object goes: undo puts it back in its place.
CREATE TABLE place (
    object TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX place_article ON place (article, n);

-- Doubts about a conversion that somebody put aside; positions are those of `script`.
CREATE TABLE dismissal (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    script TEXT NOT NULL CHECK (script IN ('hant', 'hans')),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    suggested TEXT NOT NULL,
    annotator TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK (0 <= "start" AND "start" <= "end")
) STRICT, WITHOUT ROWID;
CREATE INDEX dismissal_article ON dismissal (article);

-- Corrections of counterparts everywhere in the project: `source` in this script becomes `counterpart`.
CREATE TABLE phrase (
    id TEXT PRIMARY KEY,
    source_script TEXT NOT NULL CHECK (source_script IN ('hant', 'hans')),
    source TEXT NOT NULL CHECK (length(source) > 0),
    counterpart TEXT NOT NULL,
    annotator TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (source_script, source)
) STRICT, WITHOUT ROWID;

-- The blocks declared complete for a layer; only there is an absence a negative.
CREATE TABLE coverage (
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    layer TEXT NOT NULL,
    block INTEGER NOT NULL CHECK (block >= 0),
    PRIMARY KEY (article, layer, block)
) STRICT, WITHOUT ROWID;

-- The undo stack and the audit trail: one row for each object that a command changed. A row never changes.
-- `forward` and `inverse` are the object after and before (compact lists of domain/packing; null: not there).
-- `parents`: the edits of the same object that this one had seen and replaces. `undoes`: the edit it takes back.
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
CREATE INDEX edit_article ON edit (article, seq);
CREATE INDEX edit_object ON edit (object, kind, seq);
CREATE INDEX edit_step ON edit (step, seq);
CREATE INDEX edit_lamport ON edit (lamport);
CREATE TRIGGER edit_stays BEFORE UPDATE ON edit BEGIN SELECT raise(ABORT, 'an edit never changes'); END;
CREATE TRIGGER edit_remains BEFORE DELETE ON edit BEGIN SELECT raise(ABORT, 'an edit is never deleted'); END;

-- Derived from `edit`, and rebuilt from it by `check --repair`: the steps that can be undone or redone now.
CREATE TABLE live (
    article TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('undo', 'redo')),
    seq INTEGER NOT NULL,
    step TEXT NOT NULL,
    PRIMARY KEY (article, side, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX live_step ON live (step);
