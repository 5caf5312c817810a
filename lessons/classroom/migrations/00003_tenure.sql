-- A seat has a name of its own from when it is given to somebody until it is given to others.

-- +goose Up
ALTER TABLE seat ADD COLUMN tenure TEXT NOT NULL DEFAULT '';
UPDATE seat SET tenure = (SELECT token FROM class WHERE code = seat.class) || '.' || number;
CREATE INDEX seat_tenure ON seat (tenure);
