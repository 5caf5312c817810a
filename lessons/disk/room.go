package disk

import "errors"

// ErrFull says that so little room is left on a disk that what is there needs it.
var ErrFull = errors.New("the disk is nearly full")

const (
	// mostSpare is how many bytes are left to what must go on where people put files, and spareShare how
	// much of a small disk that is at most.
	mostSpare  = 256 << 20
	spareShare = 20
)

// HasRoom reports whether so many bytes more, which people put below a folder, leave enough on its
// disk for what else must be kept there: 256 MB, or a twentieth of a small disk. Of a disk that does
// not say how full it is, it reports true.
func HasRoom(folder string, bytes int64) bool {
	free, all, known := size(folder)
	return !known || free >= min(mostSpare, all/spareShare)+uint64(max(bytes, 0)) //nolint:gosec // is not negative
}
