"use server";

import { defineAction } from "@/lib/action/define-action";
import { ConflictError } from "@/lib/action/domain-error";
import { ledgerConstraints } from "@/lib/ledger/constraints";
import { memberConflict } from "@/lib/ledger/member-conflict";
import { possibleEvents } from "@/lib/ledger/policy";
import { lockSubject } from "@/lib/ledger/read-subject";
import { transferConstraints } from "./constraints";
import { lockTransfer } from "./lock-transfer";
import { canAnswer, canRecall } from "./policy";
import { acceptTransferInput, recallTransferInput, refuseTransferInput, sendTransferInput } from "./schema";
import { sendMember } from "./send-member";
import { acceptTransfer, recallTransfer, refuseTransfer } from "./settle-transfer";
import { transferStatus } from "./transfer-status";

const constraints = { ...ledgerConstraints, ...transferConstraints };

export const send = defineAction({
  name: "transfer.send",
  permission: "member.write",
  input: sendTransferInput,
  load: async ({ db, input }) => {
    const subject = await lockSubject(db, input.memberId);
    if (subject && subject.version !== input.version) throw new ConflictError();
    return subject;
  },
  allow: ({ viewer, record, today }) => possibleEvents(record.standing, viewer, today).includes("SEND"),
  run: async ({ db, input, record: subject, today }) => {
    await sendMember({ db, input, subject, today });
    return { value: { memberId: subject.id }, subject: subject.id, organizationId: subject.cellId };
  },
  conflict: memberConflict,
  constraints: {
    ...constraints,
    member_event_period_open: { field: "paperOn", key: "ledger.errors.periodClosed" },
  },
});

export const accept = defineAction({
  name: "transfer.accept",
  permission: "member.write",
  input: acceptTransferInput,
  load: ({ db, input }) => lockTransfer(db, input.id),
  allow: ({ viewer, record }) => canAnswer(viewer, record),
  run: async ({ db, input, record: transfer, today }) => {
    await acceptTransfer({ db, input, transfer, today });
    const { memberId } = transfer;
    return { value: { memberId }, subject: memberId, organizationId: input.cellId };
  },
  conflict: { state: transferStatus },
  constraints: {
    ...constraints,
    member_event_period_open: { field: "receivedOn", key: "ledger.errors.periodClosed" },
  },
});

export const refuse = defineAction({
  name: "transfer.refuse",
  permission: "member.write",
  input: refuseTransferInput,
  load: ({ db, input }) => lockTransfer(db, input.id),
  allow: ({ viewer, record }) => canAnswer(viewer, record),
  run: async ({ db, input, record: transfer, today }) => {
    await refuseTransfer({ db, input, transfer, today });
    return { value: { id: transfer.id }, subject: transfer.memberId, organizationId: transfer.toId };
  },
  conflict: { state: transferStatus },
  constraints: {
    ...constraints,
    member_event_period_open: { key: "transfers.errors.senderPeriodClosed" },
  },
});

export const recall = defineAction({
  name: "transfer.recall",
  permission: "member.write",
  input: recallTransferInput,
  load: ({ db, input }) => lockTransfer(db, input.id),
  allow: ({ viewer, record }) => canRecall(viewer, record),
  run: async ({ db, input, record: transfer, today }) => {
    await recallTransfer({ db, input, transfer, today });
    return { value: { id: transfer.id }, subject: transfer.memberId, organizationId: transfer.fromId };
  },
  conflict: { state: transferStatus },
  constraints: {
    ...constraints,
    member_event_period_open: { key: "transfers.errors.senderPeriodClosed" },
  },
});
