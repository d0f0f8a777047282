#include "CStore.h"
