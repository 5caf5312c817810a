-- The tables of a class server. The same statements are for PostgreSQL and for SQLite, which takes
-- BIGINT for a number and BOOLEAN for 0 and 1. All times are microseconds since 1970; 0 for never.

-- +goose Up
CREATE TABLE class (
    code    TEXT    NOT NULL PRIMARY KEY,
    token   TEXT    NOT NULL, -- tells who made it, when nobody knows whether the making came through
    seats   INTEGER NOT NULL, -- without the teacher's
    is_open BOOLEAN NOT NULL,
    made    BIGINT  NOT NULL
);

CREATE TABLE seat (
    class    TEXT    NOT NULL REFERENCES class (code) ON DELETE CASCADE,
    number   INTEGER NOT NULL, -- 0 for the teacher's
    secret   TEXT    NOT NULL, -- its slow sum
    wrong    INTEGER NOT NULL, -- wrong secrets in a row, with those that are being looked at
    wrong_at BIGINT  NOT NULL,
    PRIMARY KEY (class, number)
);

CREATE TABLE seat_key (
    class  TEXT    NOT NULL,
    number INTEGER NOT NULL,
    key    TEXT    NOT NULL,
    PRIMARY KEY (class, number, key),
    FOREIGN KEY (class, number) REFERENCES seat (class, number) ON DELETE CASCADE
);

-- Who sits at a seat, and where they are or were last.
CREATE TABLE presence (
    class   TEXT    NOT NULL,
    number  INTEGER NOT NULL,
    session TEXT    NOT NULL, -- '' for nobody
    seen    BIGINT  NOT NULL, -- when the session was heard of last
    lesson  TEXT    NOT NULL,
    step    INTEGER NOT NULL,
    screen  TEXT    NOT NULL,
    wrong   INTEGER NOT NULL,
    since   BIGINT  NOT NULL,
    heard   BIGINT  NOT NULL,
    PRIMARY KEY (class, number),
    FOREIGN KEY (class, number) REFERENCES seat (class, number) ON DELETE CASCADE
);
CREATE INDEX presence_session ON presence (session);

-- What each document came to that was handed in.
CREATE TABLE judged (
    id     TEXT    NOT NULL PRIMARY KEY,
    class  TEXT    NOT NULL,
    number INTEGER NOT NULL,
    lesson TEXT    NOT NULL,
    work   TEXT    NOT NULL,
    file   TEXT    NOT NULL,
    passed BOOLEAN NOT NULL,
    points DOUBLE PRECISION NOT NULL,
    out_of DOUBLE PRECISION NOT NULL,
    at     BIGINT  NOT NULL,
    FOREIGN KEY (class, number) REFERENCES seat (class, number) ON DELETE CASCADE
);
CREATE INDEX judged_seat ON judged (class, number, at);

-- What was done at a seat: what package progress keeps of a learner.
CREATE TABLE lesson (
    class  TEXT    NOT NULL,
    number INTEGER NOT NULL,
    id     TEXT    NOT NULL,
    step   INTEGER NOT NULL,
    passed BOOLEAN NOT NULL,
    file   TEXT    NOT NULL,
    at     BIGINT  NOT NULL,
    PRIMARY KEY (class, number, id),
    FOREIGN KEY (class, number) REFERENCES seat (class, number) ON DELETE CASCADE
);

CREATE TABLE work (
    class  TEXT    NOT NULL,
    number INTEGER NOT NULL,
    lesson TEXT    NOT NULL,
    id     TEXT    NOT NULL, -- '' for the only work of a lesson that gives it none
    passed BOOLEAN NOT NULL,
    file   TEXT    NOT NULL,
    at     BIGINT  NOT NULL,
    PRIMARY KEY (class, number, lesson, id),
    FOREIGN KEY (class, number) REFERENCES seat (class, number) ON DELETE CASCADE
);

CREATE TABLE answer (
    class  TEXT    NOT NULL,
    number INTEGER NOT NULL,
    lesson TEXT    NOT NULL,
    step   INTEGER NOT NULL,
    answer TEXT    NOT NULL, -- a JSON list of numbers
    PRIMARY KEY (class, number, lesson, step),
    FOREIGN KEY (class, number) REFERENCES seat (class, number) ON DELETE CASCADE
);

CREATE TABLE intended (
    class    TEXT    NOT NULL,
    number   INTEGER NOT NULL,
    file     TEXT    NOT NULL, -- a cleaned path
    rule     TEXT    NOT NULL,
    quote    TEXT    NOT NULL, -- '' where nothing is quoted
    question TEXT    NOT NULL, -- '' where something is
    PRIMARY KEY (class, number, file, rule, quote, question),
    FOREIGN KEY (class, number) REFERENCES seat (class, number) ON DELETE CASCADE
);

CREATE TABLE exercise (
    class  TEXT    NOT NULL,
    number INTEGER NOT NULL,
    lesson TEXT    NOT NULL,
    step   INTEGER NOT NULL,
    box    INTEGER NOT NULL,
    at     BIGINT  NOT NULL,
    PRIMARY KEY (class, number, lesson, step),
    FOREIGN KEY (class, number) REFERENCES seat (class, number) ON DELETE CASCADE
);

CREATE TABLE setting (
    class  TEXT    NOT NULL,
    number INTEGER NOT NULL,
    name   TEXT    NOT NULL,
    value  TEXT    NOT NULL,
    PRIMARY KEY (class, number, name),
    FOREIGN KEY (class, number) REFERENCES seat (class, number) ON DELETE CASCADE
);
