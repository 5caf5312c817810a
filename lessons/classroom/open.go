package classroom

import (
	"context"
	"errors"
)

// Open opens the classes of a server: in a PostgreSQL database, by its address
// (postgres://USER@HOST/NAME), or in the SQLite database of a file, by its path, which is made when
// it is not there. The error is [ErrNewer] or [ErrAway].
func Open(context.Context, string) (Store, error) {
	return nil, errors.ErrUnsupported
}
