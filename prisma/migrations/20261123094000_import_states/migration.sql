-- New states come before their first use: a value added to an enum counts only from the next transaction on.
ALTER TYPE import_status ADD VALUE 'READING' BEFORE 'STAGED';
ALTER TYPE import_status ADD VALUE 'MAPPING' BEFORE 'STAGED';
ALTER TYPE import_status ADD VALUE 'UNDONE';
