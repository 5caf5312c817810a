package class

import (
	"archive/tar"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"jourdain/lessons/classroom"
	"jourdain/tui/cli/console"
)

// The names of what a backup has, which are those in the folder of the server: unpacked into an
// empty folder, it is that folder.
const (
	databaseName = "classes.db"
	keyName      = "host_key"
	seatsName    = "seats"
)

// mostDocument is how many bytes of a document are kept: more than a seat may have of one.
const mostDocument = 256 << 20

// backupOptions is all that the verb backup may touch.
type backupOptions struct{ *room }

// backup makes the command "class backup".
func backup(r *room) *cobra.Command {
	o := &backupOptions{r}
	cmd := r.command("backup", func(ctx context.Context, classes classroom.Store, args []string) error {
		return o.run(ctx, classes, args[0])
	})
	cmd.Args = r.OneWord("cli.class.error.no-backup")
	return cmd
}

func (o *backupOptions) run(ctx context.Context, classes classroom.Store, name string) error {
	if name == console.Standard && console.IsTerminal(o.Out) {
		return o.Problem("cli.class.error.backup-terminal")
	}
	kept := weight{}
	store, inFile := classes.(classroom.Backuper)
	err := o.Create(name, func(w io.Writer) error {
		// It has the key of the server and all documents.
		if file, ok := w.(*console.Whole); ok {
			if err := file.Chmod(ownerOnly); err != nil {
				return o.CannotCreate(name, err)
			}
		}
		packed := gzip.NewWriter(w)
		to := tar.NewWriter(packed)
		if inFile {
			if err := o.database(ctx, store, to); err != nil {
				return err
			}
		}
		var err error
		if kept, err = o.folders(ctx, to); err != nil {
			return err
		}
		return errors.Join(to.Close(), packed.Close())
	})
	if err != nil {
		return err
	}
	if name != console.Standard {
		o.Complain(o.Say("cli.class.backed-up", "Documents", o.documents(kept), "File", name))
	}
	if !inFile {
		o.Complain(o.Say("cli.class.backup-server"))
	}
	return nil
}

// database puts a copy of the database into an archive, as it is at one moment, while others write.
func (o *backupOptions) database(ctx context.Context, store classroom.Backuper, to *tar.Writer) (err error) {
	copied, err := os.MkdirTemp(filepath.Dir(o.place.Seats()), ".backup-")
	if err != nil {
		return o.cannotBackUp(err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(copied)) }()
	name := filepath.Join(copied, databaseName)
	if err := store.Backup(ctx, name); err != nil {
		return o.cannotBackUp(err)
	}
	file, err := os.Open(name)
	if err != nil {
		return o.cannotBackUp(err)
	}
	defer func() { _ = file.Close() }() // it was only read
	info, err := file.Stat()
	if err != nil {
		return o.cannotBackUp(err)
	}
	if err := to.WriteHeader(header(databaseName, info.Size(), info.ModTime())); err != nil {
		return o.cannotBackUp(err)
	}
	if _, err := io.Copy(to, file); err != nil {
		return o.cannotBackUp(err)
	}
	return nil
}

// folders puts the key and the folders of the seats into an archive. Only files are kept, and no
// links.
func (o *backupOptions) folders(ctx context.Context, to *tar.Writer) (kept weight, err error) {
	data, err := os.OpenRoot(filepath.Dir(o.place.Seats()))
	if err != nil {
		return kept, o.cannotBackUp(err)
	}
	defer func() { _ = data.Close() }() // it was only read
	in := data.FS()
	if key, err := fs.ReadFile(in, keyName); err == nil {
		if err := add(to, keyName, key, time.Time{}); err != nil {
			return kept, o.cannotBackUp(err)
		}
	}
	err = fs.WalkDir(in, seatsName, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil // it went while the others were read
		case err != nil:
			return err
		case ctx.Err() != nil:
			return ctx.Err()
		case !entry.Type().IsRegular():
			return nil
		}
		size, err := addFile(to, in, name)
		if err == nil {
			kept.documents++
			kept.bytes += size
		}
		return err
	})
	if err != nil {
		return kept, o.cannotBackUp(err)
	}
	return kept, nil
}

// addFile puts a document into an archive. It is read before its size is told: somebody may be
// saving it.
func addFile(to *tar.Writer, in fs.FS, name string) (int64, error) {
	file, err := in.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, err //nolint:wrapcheck // it names the file
	}
	defer func() { _ = file.Close() }() // it was only read
	content, err := io.ReadAll(io.LimitReader(file, mostDocument))
	if err != nil {
		return 0, fmt.Errorf("%s: %w", path.Base(name), err)
	}
	var at time.Time
	if info, err := file.Stat(); err == nil {
		at = info.ModTime()
	}
	return int64(len(content)), add(to, name, content, at)
}

// ownerOnly is who may read what has secrets or learners' works in it.
const ownerOnly = 0o600

func header(name string, size int64, at time.Time) *tar.Header {
	return &tar.Header{Typeflag: tar.TypeReg, Name: name, Size: size, Mode: ownerOnly, ModTime: at, Format: tar.FormatPAX}
}

func add(to *tar.Writer, name string, content []byte, at time.Time) error {
	if err := to.WriteHeader(header(name, int64(len(content)), at)); err != nil {
		return err //nolint:wrapcheck // who asks says what could not be done
	}
	_, err := to.Write(content)
	return err //nolint:wrapcheck // who asks says what could not be done
}

func (o *backupOptions) cannotBackUp(err error) error {
	return o.Problem("cli.class.error.backup", "Why", o.Why(err))
}
