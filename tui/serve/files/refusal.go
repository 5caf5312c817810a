package files

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/pkg/sftp"

	"jourdain/lessons/disk"
	"jourdain/tui/serve/folder"
)

// refusal is an error that is said: its sentence for the person, and its status for their program.
type refusal struct {
	says   string
	status error // of the protocol
}

func (r *refusal) Error() string { return r.says }

// Unwrap returns the status, which the protocol takes from it.
func (r *refusal) Unwrap() error { return r.status }

// refuse says an error; nil and the end of a file stay what they are.
func (p place) refuse(err error) error {
	if err == nil || errors.Is(err, io.EOF) {
		return err
	}
	key, status := reason(err)
	l := p.folder.Limits()
	return &refusal{status: status, says: p.words.Say("files."+key, "File", l.File>>20, "Total", l.Total>>20, "Entries", l.Entries)}
}

// reason returns the name of an error's sentence, and its status (draft-ietf-secsh-filexfer-02, 7):
// version 3 has few.
func reason(err error) (key string, status error) {
	for _, r := range reasons() {
		if errors.Is(err, r.of) {
			return r.key, r.status
		}
	}
	if disk.Full(err) {
		return "disk-full", sftp.ErrSSHFxFailure
	}
	return "failed", sftp.ErrSSHFxFailure
}

type known struct {
	of     error
	key    string
	status error
}

func reasons() []known {
	failure, denied := error(sftp.ErrSSHFxFailure), error(sftp.ErrSSHFxPermissionDenied)
	return []known{
		{folder.ErrName, "name", denied},
		{folder.ErrDeep, "deep", denied},
		{folder.ErrLarge, "large", failure},
		{folder.ErrFull, "full", failure},
		{folder.ErrMany, "many", failure},
		{folder.ErrBusy, "busy", failure},
		{folder.ErrNotPlain, "not-plain", denied},
		{folder.ErrIsFolder, "is-folder", failure},
		{folder.ErrNotFolder, "not-folder", failure},
		{fs.ErrExist, "taken", failure},
		{fs.ErrNotExist, "missing", sftp.ErrSSHFxNoSuchFile},
		{fs.ErrPermission, "denied", denied},
		{os.ErrClosed, "failed", failure},
		{sftp.ErrSSHFxOpUnsupported, "unknown", sftp.ErrSSHFxOpUnsupported},
		{sftp.ErrSSHFxBadMessage, "unknown", sftp.ErrSSHFxBadMessage},
	}
}
