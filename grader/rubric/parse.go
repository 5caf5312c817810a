package rubric

import "jourdain/grader/source"

// Parse reads a rubric. The error is a [*source.Fault], which has the line. What is well
// written may still be wrong: see [Source.In] and [Read].
func Parse(body []byte) (*Source, error) {
	var s Source
	if fault := source.Read(body, &s); fault != nil {
		return nil, fault
	}
	return &s, nil
}
