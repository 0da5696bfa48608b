-- Who was on the way on a day: those who are (transfer_one_on_the_way), and those settled after it.
CREATE INDEX "transfer_settled_on_idx" ON "transfer"("settled_on");
