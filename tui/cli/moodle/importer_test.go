package moodle

import (
	"path"
	"strconv"
	"strings"
)

// importedFile is a file as Moodle's importer of feedback takes it.
type importedFile struct{ id, plugin, folder, name string }

// imported does what Moodle's importer does with the path of a file
// (mod/assign/feedback/file/importziplib.php, version 4.1: is_valid_filename_for_import, then
// import_zip_files), written anew from its rules:
//
//   - a file whose name begins with "." or "~" is passed over;
//   - of the parts of the path, the first counts that has four pieces or more between "_", of
//     which the second is the number of a participant and the next two a plugin of the
//     assignment; the rest of that part, from the fifth piece on, begins the name;
//   - what is left is cut into a folder and a name (pathinfo).
func imported(full string, participants map[string]bool) (importedFile, bool) {
	parts := strings.Split(full, "/")
	if base := parts[len(parts)-1]; strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~") {
		return importedFile{}, false
	}
	plugins := map[string]bool{"assignsubmission_file": true, "assignsubmission_onlinetext": true, "assignfeedback_file": true}
	for len(parts) > 0 {
		info := strings.SplitN(parts[0], "_", 5)
		parts = parts[1:]
		if len(info) < 4 {
			continue
		}
		number, err := strconv.ParseFloat(info[1], 64) // is_numeric
		if err != nil || !participants[strconv.FormatFloat(number, 'f', -1, 64)] || !plugins[info[2]+"_"+info[3]] {
			continue
		}
		if len(info) == 4 {
			info = append(info, "")
		}
		rest := strings.Join(append([]string{info[4]}, parts...), "/")
		folder, name := "/", rest
		if dir := path.Dir(rest); dir != "." {
			folder, name = dir, path.Base(rest)
		}
		return importedFile{id: info[1], plugin: info[2] + "_" + info[3], folder: folder, name: name}, true
	}
	return importedFile{}, false
}
