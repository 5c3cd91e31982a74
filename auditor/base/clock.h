/*
** clock.h -- how long something takes.
*/
#ifndef AUDITOR_BASE_CLOCK_H
#define AUDITOR_BASE_CLOCK_H

/* Milliseconds of a clock that no one sets; only what lies between two readings says something. */
double clock_milliseconds(void);

#endif
