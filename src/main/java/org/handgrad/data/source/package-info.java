/** Where the data of an experiment come from: points, a bundled table, a CSV file, a closed form. */
package org.handgrad.data.source;
