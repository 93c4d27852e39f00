/** CSV files as datasets: what stands in which column, and everything that is wrong with a file, each mistake with its place. */
package org.handgrad.data.csv;
