/** What a scored week is rewarded with: bonus and recognition, approved step by step, disputed, paid; kept in its own record. */
package io.salesweek.reward;
