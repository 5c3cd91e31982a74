/*
** markup.h -- text inside XML and HTML, in content and in quoted attributes alike: nothing in it is markup, nothing acts.
*/
#ifndef AUDITOR_REPORT_MARKUP_H
#define AUDITOR_REPORT_MARKUP_H

#include "base/buffer.h"

void markup_text(buffer *out, view text);

#endif
