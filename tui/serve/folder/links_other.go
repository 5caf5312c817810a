//go:build !unix

package folder

import "io/fs"

// links returns how many names a file has on its disk, as far as the system says it.
func links(fs.FileInfo) int { return 1 }
