package classroom

import (
	"context"
	"embed"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
)

// migrations bring the tables from one version to the next. They are never changed, only added to.
//
//go:embed migrations/*.sql
var migrations embed.FS

// versions is the table that says which of them were done. It has not goose's own name, which
// another program may use in the same database.
const versions = "class_version"

// migrate brings the tables to the version that this program knows. The error is [ErrNewer] where
// they are of a later one.
//
// Of several processes that start together one does it: on a server by a lock in the database. A
// file has no such lock: who comes second is refused, and looks again.
func (d *database) migrate(ctx context.Context) error {
	provider, err := d.versions()
	if err != nil {
		return err
	}
	tries := 1
	if d.dialect == goose.DialectSQLite3 {
		tries = 5
	}
	for n := 1; ; n++ {
		err := d.try(ctx, "migrate", labour, func(ctx context.Context) error { return bring(ctx, provider) })
		if err == nil || n == tries || answers(err) || ctx.Err() != nil {
			return err
		}
	}
}

func bring(ctx context.Context, provider *goose.Provider) error {
	now, known, err := provider.GetVersions(ctx)
	switch {
	case err != nil:
		return err
	case now > known:
		return ErrNewer
	case now == known:
		return nil
	}
	_, err = provider.Up(ctx)
	return err
}

// versions returns what brings the tables from one version to the next.
func (d *database) versions() (*goose.Provider, error) {
	folder, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, err
	}
	provider, err := goose.NewProvider(d.dialect, d.writer, folder, append(d.options,
		goose.WithTableName(versions), goose.WithDisableGlobalRegistry(true))...)
	if err != nil {
		return nil, fmt.Errorf("classroom: migrate: %w", err)
	}
	return provider, nil
}
