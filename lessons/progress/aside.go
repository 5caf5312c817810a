package progress

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// putAside returns a damaged file a dated name, and its journals with it: one that stays
// would be played back into the new file. It returns nil when another program has done it.
func (d *database) putAside(ctx context.Context, broken error) (*Aside, error) {
	release, err := d.lock(ctx)
	if err != nil {
		return nil, err
	}
	defer release()
	// Another program may have put it aside meanwhile: what is there now is whole.
	if db, err := d.connect(ctx); err == nil {
		return nil, db.Close()
	} else if !errors.Is(err, ErrBroken) {
		return nil, err
	}
	to, err := freeName(d.path, time.Now())
	if err != nil {
		return nil, err
	}
	for _, ending := range []string{"-journal", "-wal", "-shm", ""} {
		if err := os.Rename(d.path+ending, to+ending); err != nil && (ending == "" || !errors.Is(err, fs.ErrNotExist)) {
			return nil, fmt.Errorf("progress: put aside: %w", err)
		}
	}
	return &Aside{Path: to, Err: broken}, nil
}

// lock keeps other tutors from putting the file aside at the same time. A database is
// used for it, since every system frees the lock of a program that is killed.
func (d *database) lock(ctx context.Context) (release func(), err error) {
	db, err := dial(d.path + ".lock")
	if err != nil {
		return nil, err
	}
	var tx *sql.Tx
	if err := persist(persistence, func() error {
		tx, err = db.BeginTx(ctx, nil)
		return err
	}); err != nil {
		return nil, errors.Join(d.typed("lock", err), db.Close())
	}
	return func() {
		_ = tx.Rollback() // nothing was written
		_ = db.Close()
	}, nil
}

// mostAside is how many files of one day may stand aside.
const mostAside = 99

// freeName returns the name for a file that is put aside: progress-2026-11-30.db, or
// progress-2026-11-30-2.db where that one is taken.
func freeName(path string, at time.Time) (string, error) {
	ending := filepath.Ext(path)
	dated := strings.TrimSuffix(path, ending) + at.Format("-2006-01-02")
	for n := 1; n <= mostAside; n++ {
		name := dated + ending
		if n > 1 {
			name = dated + "-" + strconv.Itoa(n) + ending
		}
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name, nil
		} else if err != nil {
			return "", fmt.Errorf("progress: put aside: %w", err)
		}
	}
	return "", fmt.Errorf("progress: put aside: %w", fs.ErrExist)
}
