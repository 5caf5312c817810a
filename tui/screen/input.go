package screen

// Input asks for a line of text.
type Input struct {
	Label string
	Value string // what is in it already
	// Lines is set where a text of several lines is asked for, which comes as [Pasted]. Only the line
	// mode asks for one: on the full screen it is pasted.
	Lines bool
}
