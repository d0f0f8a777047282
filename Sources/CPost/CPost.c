#include "CPost.h"
