/*
** lines.h -- plain text: lines joined into paragraphs.
**
** Whether the file is hard-wrapped is decided from a sample of its lines; whether one line goes on into the next from
** punctuation, width and neighbours, with two lines of look-ahead. One pass, nothing is allocated per line.
*/
#ifndef AUDITOR_TEXT_LINES_H
#define AUDITOR_TEXT_LINES_H

#include "text/writer.h"

void lines_read(writer *w, view text);

#endif
