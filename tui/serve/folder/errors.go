package folder

import "errors"

// Why something is refused. Besides these there are fs.ErrNotExist, fs.ErrExist, and the system's.
var (
	// ErrName says that a name is not one that every system can give to a file.
	ErrName = errors.New("not a name for a file")
	// ErrDeep says that a file would lie in too many folders.
	ErrDeep = errors.New("too many folders inside each other")
	// ErrLarge says that a file would be larger than one may be.
	ErrLarge = errors.New("the file is too large")
	// ErrFull says that there would be more in the folder than may be.
	ErrFull = errors.New("the folder is full")
	// ErrMany says that there would be more files and folders than may be.
	ErrMany = errors.New("too many files")
	// ErrBusy says that too many files are open, or that too many use the folder.
	ErrBusy = errors.New("too much is open at the same time")
	// ErrNotPlain says that something is a link, a device, or a file with another name elsewhere.
	ErrNotPlain = errors.New("neither a plain file nor a folder")
	// ErrIsFolder says that something is a folder, where a file was asked for.
	ErrIsFolder = errors.New("a folder, not a file")
	// ErrNotFolder says that something is a file, where a folder was asked for.
	ErrNotFolder = errors.New("a file, not a folder")
)
