package classroom

import (
	"context"
	"database/sql"
	"strings"
	"time"
)

// queries runs statements on the database, or in a transaction of it. Statements are written once
// for all kinds of database: both take $1 for the first value.
type queries struct {
	on interface {
		ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
		QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	}
}

// exec runs a statement, and returns how many rows it changed.
func (q queries) exec(ctx context.Context, statement string, values ...any) (int64, error) {
	result, err := q.on.ExecContext(ctx, statement, clean(values)...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// each reads the rows that a statement finds.
func (q queries) each(ctx context.Context, read func(scan func(...any) error) error, statement string, values ...any) error {
	rows, err := q.on.QueryContext(ctx, statement, clean(values)...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := read(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// first reads the only row that a statement finds, and reports whether there is one.
func (q queries) first(ctx context.Context, into []any, statement string, values ...any) (found bool, err error) {
	err = q.each(ctx, func(scan func(...any) error) error {
		found = true
		return scan(into...)
	}, statement, values...)
	return found, err
}

// clean makes texts ones that every database takes: PostgreSQL refuses what is not UTF-8, which the
// name of a file may be, and a NUL.
func clean(values []any) []any {
	for i, v := range values {
		if text, ok := v.(string); ok {
			values[i] = strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "\uFFFD")
		}
	}
	return values
}

// micros returns a time as it is kept: microseconds since 1970, and 0 for never.
func micros(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMicro()
}

// moment returns a time that was kept.
func moment(micros int64) time.Time {
	if micros == 0 {
		return time.Time{}
	}
	return time.UnixMicro(micros)
}
