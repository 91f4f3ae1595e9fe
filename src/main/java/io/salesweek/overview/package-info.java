/** The read side over all features: a team's and a person's week over the API. */
package io.salesweek.overview;
