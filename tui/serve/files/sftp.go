package files

import (
	"io"
	"io/fs"
	"math"

	"charm.land/ssh"
	"github.com/pkg/sftp"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve/folder"
)

// Subsystem speaks the SSH File Transfer Protocol, version 3 (draft-ietf-secsh-filexfer-02), with
// OpenSSH's additions for a rename that replaces, and for the room that is left, until the other side
// ends it. It is what a server has for the subsystem "sftp".
func (f *Files) Subsystem(s ssh.Session, t classroom.Tenure) {
	at, ok := f.open(s, t)
	if !ok {
		return
	}
	defer at.close()
	line := f.watch(order(s))
	defer line.leave()
	at.serve(line)
}

// serve speaks the protocol on an ordered connection, whose end is its own, however it ends.
func (p place) serve(line io.ReadWriteCloser) {
	h := &handlers{p}
	_ = sftp.NewRequestServer(line, sftp.Handlers{FileGet: h, FilePut: h, FileCmd: h, FileList: h}).Serve()
}

// handlers do what one person's program asks for.
type handlers struct{ place }

// The parts of the protocol that a program may miss where they are not here.
var (
	_ sftp.OpenFileWriter       = (*handlers)(nil)
	_ sftp.PosixRenameFileCmder = (*handlers)(nil)
	_ sftp.StatVFSFileCmder     = (*handlers)(nil)
	_ sftp.LstatFileLister      = (*handlers)(nil)
	_ sftp.ReadlinkFileLister   = (*handlers)(nil)
	_ sftp.NameLookupFileLister = (*handlers)(nil)
)

// Fileread opens a file to read.
func (h *handlers) Fileread(r *sftp.Request) (io.ReaderAt, error) {
	return h.open(r, folder.Opening{Read: true})
}

// Filewrite opens a file to write.
func (h *handlers) Filewrite(r *sftp.Request) (io.WriterAt, error) {
	return h.open(r, opening(r))
}

// OpenFile opens a file to read and to write.
func (h *handlers) OpenFile(r *sftp.Request) (sftp.WriterAtReaderAt, error) {
	return h.open(r, opening(r))
}

// opening returns how a program wants to open a file. One that only makes or empties it writes too
// (draft-ietf-secsh-filexfer-02, 6.3).
func opening(r *sftp.Request) folder.Opening {
	flags := r.Pflags()
	return folder.Opening{
		Read: flags.Read, Write: true, Create: flags.Creat, New: flags.Excl, Empty: flags.Trunc, Append: flags.Append,
	}
}

func (h *handlers) open(r *sftp.Request, how folder.Opening) (*file, error) {
	f, err := h.folder.Open(r.Filepath, how)
	if err != nil {
		return nil, h.refuse(err)
	}
	return &file{f, h}, nil
}

// file is an open file, whose errors are said.
type file struct {
	*folder.File
	h *handlers
}

// ReadAt reads; the end of the file is io.EOF itself.
func (f *file) ReadAt(b []byte, off int64) (int, error) {
	n, err := f.File.ReadAt(b, off)
	return n, f.h.refuse(err)
}

// WriteAt writes.
func (f *file) WriteAt(b []byte, off int64) (int, error) {
	n, err := f.File.WriteAt(b, off)
	return n, f.h.refuse(err)
}

// Close closes the file.
func (f *file) Close() error { return f.h.refuse(f.File.Close()) }

// Filecmd does what changes the folder otherwise than by writing.
func (h *handlers) Filecmd(r *sftp.Request) error {
	var err error
	switch r.Method {
	case "Setstat":
		err = h.setstat(r)
	case "Rename":
		err = h.folder.Rename(r.Filepath, r.Target, false)
	case "Remove":
		err = h.folder.Remove(r.Filepath)
	case "Mkdir":
		err = h.folder.Mkdir(r.Filepath)
	case "Rmdir":
		err = h.folder.Rmdir(r.Filepath)
	case "Link", "Symlink":
		err = folder.ErrNotPlain
	default:
		err = sftp.ErrSSHFxOpUnsupported
	}
	return h.refuse(err)
}

// PosixRename replaces a file by another one, at once.
func (h *handlers) PosixRename(r *sftp.Request) error {
	return h.refuse(h.folder.Rename(r.Filepath, r.Target, true))
}

// setstat sets the size and the times of a file. Modes and owners are the server's: a program that
// sets them is not told, as it would take that for a failure to save.
func (h *handlers) setstat(r *sftp.Request) error {
	attributes := r.Attributes()
	if attributes == nil {
		return sftp.ErrSSHFxBadMessage
	}
	if _, err := h.folder.Stat(r.Filepath); err != nil {
		return err
	}
	flags := r.AttrFlags()
	if flags.Size {
		if err := h.folder.Truncate(r.Filepath, int64(min(attributes.Size, math.MaxInt64))); err != nil {
			return err
		}
	}
	if flags.Acmodtime {
		return h.folder.Chtimes(r.Filepath, attributes.AccessTime(), attributes.ModTime())
	}
	return nil
}

// block is the unit of the room that is said; programs reckon with that of a disk.
const block = 4096

// StatVFS says how much room is left, which file managers show.
func (h *handlers) StatVFS(r *sftp.Request) (*sftp.StatVFS, error) {
	if _, err := h.folder.Stat(r.Filepath); err != nil {
		return nil, h.refuse(err)
	}
	u, err := h.folder.Usage()
	if err != nil {
		return nil, h.refuse(err)
	}
	free := uint64(max(0, u.MostBytes-u.Bytes)) / block
	files := uint64(max(0, u.MostEntries-u.Entries))
	return &sftp.StatVFS{
		Bsize: block, Frsize: block, Blocks: uint64(u.MostBytes) / block, Bfree: free, Bavail: free,
		Files: uint64(u.MostEntries), Ffree: files, Favail: files, Namemax: 255,
	}, nil
}

// Filelist lists a folder, or says what a file is like.
func (h *handlers) Filelist(r *sftp.Request) (sftp.ListerAt, error) {
	if r.Method != "List" {
		return h.Lstat(r)
	}
	list, err := h.folder.List(r.Filepath)
	if err != nil {
		return nil, h.refuse(err)
	}
	return listing{list}, nil
}

// Lstat says what a file is like; there are no links that it could follow.
func (h *handlers) Lstat(r *sftp.Request) (sftp.ListerAt, error) {
	info, err := h.folder.Stat(r.Filepath)
	if err != nil {
		return nil, h.refuse(err)
	}
	return infos{info}, nil
}

// Readlink says that there are no links.
func (h *handlers) Readlink(string) (string, error) { return "", h.refuse(folder.ErrNotPlain) }

// LookupUserName says nothing of whose the files are on the server.
func (h *handlers) LookupUserName(string) string { return "-" }

// LookupGroupName is as LookupUserName.
func (h *handlers) LookupGroupName(string) string { return "-" }

// infos are what is in a folder.
type infos []fs.FileInfo

// ListAt copies from a place, as io.ReaderAt does.
func (i infos) ListAt(all []fs.FileInfo, from int64) (int, error) {
	if from < 0 || from >= int64(len(i)) {
		return 0, io.EOF
	}
	n := copy(all, i[from:])
	if n < len(all) {
		return n, io.EOF
	}
	return n, nil
}

// listing is a folder's list, which is open until it is closed.
type listing struct{ *folder.Listing }

// ListAt copies from a place.
func (l listing) ListAt(all []fs.FileInfo, from int64) (int, error) {
	return infos(l.All).ListAt(all, from)
}
