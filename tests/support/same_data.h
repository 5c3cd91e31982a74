/*
** same_data.h -- are two values read from data files the same, down to the NUL behind each text?
*/
#ifndef AUDITOR_TESTS_SAME_DATA_H
#define AUDITOR_TESTS_SAME_DATA_H

#include "script/data.h"

bool same_data(const data *a, const data *b);

#endif
