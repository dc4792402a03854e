/// The documents that are made from the code, and whether they are fresh.
package com.freedom13.docs;
