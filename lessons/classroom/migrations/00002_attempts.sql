-- Wrong secrets are counted for each origin, so that who tries them makes nobody else wait.

-- +goose Up
CREATE TABLE attempt (
    class    TEXT    NOT NULL,
    number   INTEGER NOT NULL,
    origin   INTEGER NOT NULL, -- one of few, among which the addresses are dealt: no address is kept
    wrong    INTEGER NOT NULL, -- wrong secrets in a row, with those that are being looked at
    wrong_at BIGINT  NOT NULL,
    PRIMARY KEY (class, number, origin),
    FOREIGN KEY (class, number) REFERENCES seat (class, number) ON DELETE CASCADE
);
ALTER TABLE seat DROP COLUMN wrong;
ALTER TABLE seat DROP COLUMN wrong_at;
