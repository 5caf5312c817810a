package screen

// Takes says which lines a page takes without asking for one.
type Takes uint8

// No line, addresses of files and of the Internet, or any.
const (
	TakesNone Takes = iota
	TakesAddresses
	TakesAll
)
